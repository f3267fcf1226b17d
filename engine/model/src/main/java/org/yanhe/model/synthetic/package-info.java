/**
 * Synthetic projects at any scale: orders of made-up sellers, skewed as real ones are, the same for
 * the same seed on any machine. Start at {@link org.yanhe.model.synthetic.SyntheticProject}.
 */
@NullMarked
package org.yanhe.model.synthetic;

import org.jspecify.annotations.NullMarked;
