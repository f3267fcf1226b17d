package org.yanhe.spark.check;

/**
 * A staged row with its origin, read back into memory.
 *
 * @param row its values and what it breaks
 * @param file position of its file
 * @param line its line there
 * @param key as messages write it, if it breaks something; else empty
 */
public record StagedRow(TypedRow row, int file, long line, String key) {}
