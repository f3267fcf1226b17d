/** A statistician's project folder. Start at {@link org.yanhe.model.project.Project}. */
@NullMarked
package org.yanhe.model.project;

import org.jspecify.annotations.NullMarked;
