/**
 * What changed from one release to the next and why, and which figures are preliminary. Start at
 * {@link org.yanhe.model.revision.ReleaseDiff}.
 */
@NullMarked
package org.yanhe.model.revision;

import org.jspecify.annotations.NullMarked;
