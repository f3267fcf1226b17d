package org.yanhe.model.indicator;

import org.yanhe.model.text.Label;

/**
 * A topic of the catalogue, such as new digital infrastructure.
 *
 * @param code lower-case word
 * @param label name in both languages
 */
public record Topic(String code, Label label) {}
