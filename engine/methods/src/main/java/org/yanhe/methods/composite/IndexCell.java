package org.yanhe.methods.composite;

import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;

/**
 * One row of a long table: what a unit has of an indicator.
 *
 * @param unit code of the unit
 * @param indicator code of the indicator
 * @param figure the value, or the reason why there is none
 */
public record IndexCell(String unit, IndicatorCode indicator, Figure figure) {}
