/**
 * Disclosure control of a release: nobody's return can be computed from what is published. Start at
 * {@link org.yanhe.methods.disclosure.Protection}; {@link org.yanhe.methods.disclosure.Attack}
 * checks its work. Source: Hundepool et al., Statistical Disclosure Control (Wiley 2012), ch. 4 and
 * 5, called the Handbook here.
 */
@NullMarked
package org.yanhe.methods.disclosure;

import org.jspecify.annotations.NullMarked;
