/**
 * A release in the formats of statistical data exchange (SDMX 2.1): structure, data and SDMX-CSV.
 * Start at {@link org.yanhe.documents.exchange.Exchange}.
 */
@NullMarked
package org.yanhe.documents.exchange;

import org.jspecify.annotations.NullMarked;
