package org.yanhe.methods.series;

/**
 * A figure that tells how good a seasonal adjustment is.
 *
 * @param name such as {@code M1} to {@code M11}, {@code Q}, {@code residual-seasonality-p}
 * @param value its value
 */
public record Diagnostic(String name, double value) {}
