package org.yanhe.methods.state;

import java.io.Serializable;

/**
 * A cell of the finest grain: texts, so that it travels between machines.
 *
 * @param by column whose values are classes; empty for none
 * @param region code of the region as delivered
 * @param period period in SDMX form, of the finest frequency
 * @param value class; empty for none
 */
public record Slot(String by, String region, String period, String value) implements Serializable {}
