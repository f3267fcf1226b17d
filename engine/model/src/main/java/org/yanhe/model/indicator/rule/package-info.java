/** Rules that a catalogue must keep before anything is computed: one class per rule. */
@NullMarked
package org.yanhe.model.indicator.rule;

import org.jspecify.annotations.NullMarked;
