/**
 * Recomputes what must hold between the figures of a release, from its public part alone and
 * without the code that computed them. Start at {@link
 * org.yanhe.model.reconciliation.Reconciliation}.
 */
@NullMarked
package org.yanhe.model.reconciliation;

import org.jspecify.annotations.NullMarked;
