/** The Spark session and the run from a project to a release. */
@NullMarked
package org.yanhe.spark.run;

import org.jspecify.annotations.NullMarked;
