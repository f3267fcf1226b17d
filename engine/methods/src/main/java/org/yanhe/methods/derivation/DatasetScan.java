package org.yanhe.methods.derivation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.source.DatasetSchema;

/**
 * The one scan of a dataset that serves every indicator made from it.
 *
 * @param dataset name of the schema
 * @param columns what is read, sorted
 * @param atoms what one indicator and its inputs need of it
 * @param shared how many states the scan accumulates for all indicators together
 */
public record DatasetScan(String dataset, List<String> columns, List<Atom> atoms, int shared) {
  public DatasetScan {
    columns = List.copyOf(columns);
    atoms = List.copyOf(atoms);
  }

  /**
   * What an indicator and its inputs need of the scan of a dataset.
   *
   * @param catalogue all indicators that share the scan
   */
  public static DatasetScan of(Indicator indicator, Catalogue catalogue, DatasetSchema schema) {
    Catalogue own = new Catalogue(List.of(), catalogue.lineage(indicator.code()));
    List<Atom> atoms = Atoms.of(own, schema);
    return new DatasetScan(
        schema.name(),
        List.copyOf(columns(schema, atoms)),
        atoms,
        Atoms.of(catalogue, schema).size());
  }

  private static Set<String> columns(DatasetSchema schema, List<Atom> atoms) {
    Set<String> columns = new TreeSet<>(schema.time().columns());
    columns.add(schema.region());
    for (Atom atom : atoms) {
      columns.addAll(List.of(atom.column(), atom.entity(), atom.by()));
      columns.addAll(ExpressionParser.parse(atom.where()).columns());
    }
    columns.remove("");
    return columns;
  }
}
