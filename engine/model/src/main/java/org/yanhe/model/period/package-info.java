/**
 * Calendar periods of statistics, written as in SDMX. Nothing here reads the clock; start at {@link
 * org.yanhe.model.period.Period}.
 */
@NullMarked
package org.yanhe.model.period;

import org.jspecify.annotations.NullMarked;
