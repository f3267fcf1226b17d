package org.yanhe.methods.derivation;

import org.yanhe.methods.composite.IndexResult;
import org.yanhe.methods.composite.uncertainty.RankUncertainty;
import org.yanhe.methods.composite.uncertainty.Sensitivity;
import org.yanhe.model.period.Period;

/**
 * A composite index of one period.
 *
 * @param index its name
 * @param period the period
 * @param result scores and ranks of every node and unit; units are regions by code
 * @param ranks how far the ranks depend on the choices of method
 * @param sensitivity which of these choices they depend on
 */
public record IndexRun(
    String index,
    Period period,
    IndexResult result,
    RankUncertainty ranks,
    Sensitivity sensitivity) {}
