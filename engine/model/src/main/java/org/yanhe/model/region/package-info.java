/**
 * Regions after GB/T 2260 (or any other hierarchy of areas) and their tree; start at {@link
 * org.yanhe.model.region.Regions}.
 */
@NullMarked
package org.yanhe.model.region;

import org.jspecify.annotations.NullMarked;
