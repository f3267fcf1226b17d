/** Codes of classifications such as GB/T 4754 industries; {@code _T} stands for the total. */
@NullMarked
package org.yanhe.model.classification;

import org.jspecify.annotations.NullMarked;
