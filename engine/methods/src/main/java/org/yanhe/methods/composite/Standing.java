package org.yanhe.methods.composite;

import org.yanhe.model.figure.Figure;

/**
 * Where one unit stands at one node.
 *
 * @param score to nine decimals, or the reason of the first input that is missing
 * @param rank 1 is best, among the units with a score
 * @param tiedWith other units with the same score to nine decimals
 */
public record Standing(Figure score, Figure rank, int tiedWith) {}
