/** Datasets as the engine knows them (schemas) and as an office delivers them (sources). */
@NullMarked
package org.yanhe.model.source;

import org.jspecify.annotations.NullMarked;
