/**
 * What only the office may see of a release: true values, respondents, why figures are withheld,
 * the rows behind each figure. Documents never depend on this package. Start at {@link
 * org.yanhe.model.restricted.RestrictedRelease}.
 */
@NullMarked
package org.yanhe.model.restricted;

import org.jspecify.annotations.NullMarked;
