/**
 * An immutable release folder: written beside, verified, moved; {@code release.json} last. Start at
 * {@link org.yanhe.model.release.ReleaseWriter} and {@link org.yanhe.model.release.PublicRelease}.
 */
@NullMarked
package org.yanhe.model.release;

import org.jspecify.annotations.NullMarked;
