package org.yanhe.methods.series;

/**
 * A calendar variable of a seasonal adjustment. Its estimated effect is removed with the seasonal
 * component.
 *
 * @param name as it appears among the coefficients
 * @param values over the span of the series and two years more, for the forecasts
 */
public record Regressor(String name, Series values) {}
