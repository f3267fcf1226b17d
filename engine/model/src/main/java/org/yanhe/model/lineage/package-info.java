/**
 * Where a figure comes from: the figures it was computed from, the datasets behind it and their
 * files, as far as everybody may know. Start at {@link org.yanhe.model.lineage.Lineage}.
 */
@NullMarked
package org.yanhe.model.lineage;

import org.jspecify.annotations.NullMarked;
