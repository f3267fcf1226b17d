package org.yanhe.methods.composite;

import java.util.List;
import org.yanhe.model.figure.Figure;

/**
 * One node of a computed index.
 *
 * @param code of the node
 * @param parent code of its branch; empty at the root
 * @param depth 0 at the root
 * @param weight among its siblings, which sum to 1
 * @param effectiveWeight product of the weights from the root to here; leaves sum to 1
 * @param influence squared correlation of its scores with the index, the share of the index's
 *     variance it accounts for by itself (Paruolo, Saisana and Saltelli 2013, linear case)
 * @param standings one a unit, in the order of the table
 */
public record NodeResult(
    String code,
    String parent,
    int depth,
    double weight,
    double effectiveWeight,
    Figure influence,
    List<Standing> standings) {
  public NodeResult {
    standings = List.copyOf(standings);
  }
}
