/**
 * Aggregation states that merge associatively and commutatively, so that partitions, increments and
 * levels share one law. Start at {@link org.yanhe.methods.state.Cube}.
 */
@NullMarked
package org.yanhe.methods.state;

import org.jspecify.annotations.NullMarked;
