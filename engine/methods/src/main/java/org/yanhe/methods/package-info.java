/** Statistical methods as pure functions on records: no Spark, no files. */
@NullMarked
package org.yanhe.methods;

import org.jspecify.annotations.NullMarked;
