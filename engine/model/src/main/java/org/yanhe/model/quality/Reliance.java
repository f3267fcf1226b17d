package org.yanhe.model.quality;

import java.math.BigDecimal;
import org.yanhe.model.indicator.IndicatorCode;

/**
 * How much of a figure rests on codes whose class was found in another way than by a match.
 *
 * @param indicator the figure: the whole region in the period reported on
 * @param percent share of its value, 0 to 100
 */
public record Reliance(IndicatorCode indicator, BigDecimal percent) {}
