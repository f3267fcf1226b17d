package org.yanhe.model.quality;

/**
 * How many rows break a check.
 *
 * @param check id
 * @param severity {@code hard} or {@code soft}
 * @param quarantined rows that do not count
 * @param waived rows that count because somebody accepted them
 */
public record CheckCount(String check, String severity, long quarantined, long waived) {}
