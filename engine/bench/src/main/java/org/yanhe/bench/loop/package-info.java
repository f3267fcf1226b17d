/**
 * The inner loops as JMH measures them, each alone. That over the texts of a dictionary stands in
 * the package of the pass, which shows it to nobody else.
 */
@NullMarked
package org.yanhe.bench.loop;

import org.jspecify.annotations.NullMarked;
