/**
 * Time series: seasonal adjustment, benchmarking and temporal disaggregation by JDemetra+ 3, and
 * the Chinese calendar as regressors. Figures here are doubles; each method states its tolerance.
 * Start at {@link org.yanhe.methods.series.SeasonalAdjustment} and {@link
 * org.yanhe.methods.series.Benchmarking}.
 */
@NullMarked
package org.yanhe.methods.series;

import org.jspecify.annotations.NullMarked;
