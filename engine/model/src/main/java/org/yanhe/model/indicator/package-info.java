/** The indicator catalogue: what is published, how it is defined and computed. */
@NullMarked
package org.yanhe.model.indicator;

import org.jspecify.annotations.NullMarked;
