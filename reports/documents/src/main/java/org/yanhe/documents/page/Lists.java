package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.register.DatasetNames;
import org.yanhe.documents.register.Origins;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.lineage.Lineage;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;

/**
 * What figures point to: indicators with their definitions, regions, periods, classes and the
 * delivered files.
 *
 * @param release where they stand
 * @param places their order
 */
record Lists(PublicRelease release, Places places) {
  void addTo(ObjectNode root) {
    ArrayNode indicators = root.putArray("indicators");
    Optional<Lineage> lineage = Lineage.read(release);
    places.indicators().forEach(i -> indicators.add(indicator(i, lineage)));
    ArrayNode regions = root.putArray("regions");
    places
        .regions()
        .forEach(
            r ->
                regions
                    .addObject()
                    .put("code", r.code().text())
                    .put("parent", r.parentCode())
                    .set("label", Json.label(r.label())));
    ArrayNode periods = root.putArray("periods");
    places
        .periods()
        .forEach(
            p ->
                periods
                    .addObject()
                    .put("code", p.toString())
                    .put("frequency", p.frequency().word())
                    .set("label", Json.label(PeriodNames.of(p))));
    root.set("classes", classes());
    ArrayNode inputs = root.putArray("inputs");
    DatasetNames names = DatasetNames.of(release);
    release
        .manifest()
        .inputs()
        .forEach(in -> inputs.add(input(in).set("name", Json.label(names.of(in.dataset())))));
  }

  private ObjectNode indicator(Indicator i, Optional<Lineage> lineage) {
    ObjectNode node = Json.object().put("code", i.code().text());
    node.set("label", Json.label(i.label()));
    node.set("definition", Json.label(i.definition()));
    node.set("source", Json.label(i.source()));
    node.set("unit", Json.label(i.unit().label()));
    release.catalogue().topic(i.topic()).ifPresent(t -> node.set("topic", Json.label(t.label())));
    node.put("kind", i.formula().kind()).set("formula", Json.label(i.formula().words()));
    node.put("definition_sha256", FrozenCatalogue.sha256(i));
    ArrayNode inputs = node.putArray("inputs");
    i.formula().inputs().forEach(code -> inputs.add(places.indicator(code.text())));
    ArrayNode datasets = node.putArray("datasets");
    Origins.datasets(release, lineage, i).forEach(datasets::add);
    node.put("classes", classList(i).orElse(""));
    return node;
  }

  private List<Formula.Base> bases(Indicator indicator) {
    return release.catalogue().lineage(indicator.code()).stream()
        .map(Indicator::formula)
        .filter(Formula.Base.class::isInstance)
        .map(Formula.Base.class::cast)
        .toList();
  }

  private Optional<String> classList(Indicator indicator) {
    return bases(indicator).stream()
        .filter(base -> !base.by().isEmpty())
        .map(base -> base.dataset() + "." + base.by())
        .findFirst();
  }

  private ObjectNode classes() {
    ObjectNode lists = Json.object();
    places.indicators().stream()
        .flatMap(i -> classList(i).stream())
        .distinct()
        .sorted()
        .forEach(list -> lists.set(list, codes(list)));
    return lists;
  }

  private ObjectNode codes(String list) {
    ObjectNode codes = Json.object();
    for (ClassLabels.Entry entry : release.classes().of(list)) {
      codes.set(entry.code().text(), Json.label(entry.label()));
    }
    return codes;
  }

  private static ObjectNode input(Manifest.Input in) {
    return Json.object()
        .put("dataset", in.dataset())
        .put("file", in.file())
        .put("sha256", in.sha256())
        .put("read", in.read())
        .put("kept", in.kept())
        .put("quarantined", in.quarantined())
        .put("waived", in.waived());
  }
}
