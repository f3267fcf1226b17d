/**
 * The quality of what was delivered: counts for everybody, and problems row by row for those who
 * may see them. Start at {@link org.yanhe.model.quality.Quality}.
 */
@NullMarked
package org.yanhe.model.quality;

import org.jspecify.annotations.NullMarked;
