/**
 * Spark as the other packages ask for it: a session that opens when something needs it, and the
 * limit below which nothing does. Start at {@link org.yanhe.spark.session.Engine}.
 */
@NullMarked
package org.yanhe.spark.session;

import org.jspecify.annotations.NullMarked;
