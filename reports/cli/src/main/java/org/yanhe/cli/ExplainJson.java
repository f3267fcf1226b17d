package org.yanhe.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.Observation;
import org.yanhe.model.restricted.TrueCell;
import org.yanhe.model.restricted.Withheld;

/** An explained figure for machines; the first of {@code figures} is the one asked for. */
final class ExplainJson {
  private ExplainJson() {}

  static ObjectNode of(Explained explained) {
    ObjectNode root = CanonicalJson.object();
    Explained.Step first = explained.steps().get(0);
    root.put("indicator", first.indicator().code().text());
    root.set("label", CanonicalJson.label(first.indicator().label()));
    root.set("definition", CanonicalJson.label(first.indicator().definition()));
    root.set("source", CanonicalJson.label(first.indicator().source()));
    ArrayNode figures = root.putArray("figures");
    explained.steps().forEach(step -> add(figures.addObject(), step));
    ArrayNode files = root.putArray("files");
    explained
        .files()
        .forEach(
            i ->
                files
                    .addObject()
                    .put("dataset", i.dataset())
                    .put("file", i.file())
                    .put("sha256", i.sha256())
                    .put("read", i.read())
                    .put("kept", i.kept())
                    .put("quarantined", i.quarantined())
                    .put("waived", i.waived()));
    return root;
  }

  private static void add(ObjectNode node, Explained.Step step) {
    Observation o = step.observation();
    node.put("cell", Withheld.name(o.cell()))
        .put("value", plain(o.figure()))
        .put("status", o.status())
        .put("unit", o.unit().symbol())
        .put("decimals", o.decimals())
        .put("formula", step.origin().formula())
        .put("definition_sha256", step.origin().sha256());
    ArrayNode inputs = node.putArray("inputs");
    step.inputs().forEach(cell -> inputs.add(Withheld.name(cell)));
    ArrayNode datasets = node.putArray("datasets");
    step.origin().datasets().forEach(datasets::add);
    ArrayNode silent = node.putArray("regions_not_reported");
    step.silent().forEach(region -> silent.add(region.code().text()));
    step.rows().ifPresent(rows -> node.put("rows", rows));
    step.secret().forEach(secret -> add(node.putObject("restricted"), secret));
  }

  private static void add(ObjectNode node, Explained.Secret secret) {
    TrueCell cell = secret.cell();
    node.put("value", plain(cell.figure())).put("respondents", cell.respondents());
    ArrayNode largest = node.putArray("largest");
    cell.largest()
        .forEach(
            a ->
                largest
                    .addObject()
                    .put("respondent", a.respondent())
                    .put("value", a.value().toPlainString()));
    for (Withheld why : secret.withheld()) {
      ObjectNode withheld = node.putObject("withheld");
      withheld.put("kind", why.kind().word()).put("rule", why.rule()).put("level", why.level());
      ArrayNode partners = withheld.putArray("partners");
      why.partners().forEach(partners::add);
    }
  }

  private static String plain(Figure figure) {
    return figure.match(value -> value.toPlainString(), reason -> "");
  }
}
