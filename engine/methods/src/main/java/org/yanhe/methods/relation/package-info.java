/**
 * Which figures of a catalogue are sums of which others, read off their conditions and classes
 * alone: the arithmetic that any reader can do. Start at {@link
 * org.yanhe.methods.relation.RowSums}; nothing here knows a value.
 */
@NullMarked
package org.yanhe.methods.relation;

import org.jspecify.annotations.NullMarked;
