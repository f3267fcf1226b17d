/**
 * Units of published figures, their labels and exact conversions; start at {@link
 * org.yanhe.model.unit.Unit}.
 */
@NullMarked
package org.yanhe.model.unit;

import org.jspecify.annotations.NullMarked;
