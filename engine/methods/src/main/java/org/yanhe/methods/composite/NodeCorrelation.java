package org.yanhe.methods.composite;

import org.yanhe.model.figure.Figure;

/**
 * How the scores of two nodes run together.
 *
 * @param first code of a node
 * @param second code of its sibling or of its branch
 * @param r Pearson's correlation over the units that have both; not applicable below three units or
 *     without spread
 */
public record NodeCorrelation(String first, String second, Figure r) {}
