package org.yanhe.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yanhe.methods.derivation.DatasetScan;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Words;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.FrozenCatalogue;

/** Writes an explanation for machines: the entry as a release freezes it, inputs and plan. */
final class ExplanationJson {
  private ExplanationJson() {}

  static ObjectNode of(Explanation explanation) {
    ObjectNode node = entry(explanation.indicator());
    inputs(node, explanation.inputs());
    ArrayNode plan = node.putArray("plan");
    explanation.scans().forEach(scan -> plan.add(scan(scan)));
    return node;
  }

  /** Everything an entry says, with its topic, formula in words and place. */
  static ObjectNode entry(Indicator indicator) {
    ObjectNode node = FrozenCatalogue.entry(indicator);
    node.put("topic", indicator.topic());
    node.set("formula", CanonicalJson.label(indicator.formula().words()));
    ArrayNode inputs = node.putArray("made-from");
    indicator.formula().inputs().forEach(code -> inputs.add(code.text()));
    node.set("unit-label", CanonicalJson.label(indicator.unit().label()));
    return node.put("place", place(indicator));
  }

  /** File and line without the folders above the catalogue, which differ between machines. */
  static String place(Indicator indicator) {
    String file = indicator.place().file().replace('\\', '/');
    int name = file.lastIndexOf('/', file.lastIndexOf('/') - 1) + 1;
    return file.substring(name) + ":" + indicator.place().line();
  }

  private static void inputs(ObjectNode node, List<Explanation.Input> inputs) {
    ArrayNode array = node.putArray("inputs");
    for (Explanation.Input input : inputs) {
      ObjectNode one = entry(input.indicator());
      inputs(one, input.inputs());
      array.add(one);
    }
  }

  private static ObjectNode scan(DatasetScan scan) {
    ObjectNode node = CanonicalJson.object().put("dataset", scan.dataset());
    ArrayNode columns = node.putArray("columns");
    scan.columns().forEach(columns::add);
    ArrayNode states = node.putArray("states");
    for (Atom atom : scan.atoms()) {
      states
          .addObject()
          .put("kind", Words.of(atom.kind()))
          .put("column", atom.column())
          .put("entity", atom.entity())
          .put("where", atom.where())
          .put("by", atom.by())
          .put("error", atom.error());
    }
    return node.put("states-of-all-indicators", scan.shared());
  }
}
