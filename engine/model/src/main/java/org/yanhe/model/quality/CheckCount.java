package org.yanhe.model.quality;

import org.yanhe.model.text.Label;

/**
 * How many rows break a check.
 *
 * @param check id
 * @param broken what such a row does, in words
 * @param severity {@code hard} or {@code soft}
 * @param quarantined rows that do not count
 * @param waived rows that count because somebody accepted them
 */
public record CheckCount(
    String check, Label broken, String severity, long quarantined, long waived) {}
