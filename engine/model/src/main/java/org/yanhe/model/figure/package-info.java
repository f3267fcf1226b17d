/** A published figure, or the reason why there is none. */
@NullMarked
package org.yanhe.model.figure;

import org.jspecify.annotations.NullMarked;
