package org.yanhe.model.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;

/**
 * The origin of every indicator of a release, as {@code public/lineage.json} tells it. Together
 * with the manifest's inputs and {@link InputCells} it leads from any figure down to its files.
 */
public final class Lineage {
  /** Its path below {@code public}. */
  public static final String FILE = "lineage.json";

  private final Map<IndicatorCode, Origin> origins = new LinkedHashMap<>();

  private Lineage(List<Origin> origins) {
    origins.forEach(origin -> this.origins.put(origin.code(), origin));
  }

  /**
   * The lineage of a catalogue.
   *
   * @param methods datasets of indicators that have methods of their own: accounts and composites
   * @param rests regions and classes with rows of their own beside their parts
   */
  public static Lineage of(
      Catalogue catalogue,
      Function<Indicator, List<String>> methods,
      Function<Indicator, List<String>> rests) {
    return new Lineage(
        catalogue.all().stream().map(i -> origin(i, catalogue, methods, rests)).toList());
  }

  private static Origin origin(
      Indicator i,
      Catalogue catalogue,
      Function<Indicator, List<String>> methods,
      Function<Indicator, List<String>> rests) {
    return new Origin(
        i.code(),
        FrozenCatalogue.sha256(i),
        i.formula().text(),
        i.formula().inputs(),
        datasets(i, catalogue, methods),
        rests.apply(i));
  }

  private static List<String> datasets(
      Indicator i, Catalogue catalogue, Function<Indicator, List<String>> methods) {
    Formula formula = i.formula();
    if (formula instanceof Formula.Base base) {
      return List.of(base.dataset());
    }
    if (formula instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.SAME_UNIT) {
      return datasets(catalogue.get(growth.of()), catalogue, methods);
    }
    boolean own = formula instanceof Formula.Account || formula instanceof Formula.Composite;
    return own ? methods.apply(i) : List.of();
  }

  /** The lineage of a release; empty if it was written without one. */
  public static Optional<Lineage> read(PublicRelease release) {
    return release.file(FILE).map(Lineage::parse);
  }

  /** The origin of an indicator. */
  public Optional<Origin> of(IndicatorCode code) {
    return Optional.ofNullable(origins.get(code));
  }

  /** All origins, in the order of the catalogue. */
  public List<Origin> all() {
    return List.copyOf(origins.values());
  }

  /** The datasets behind an indicator, its own and those of its inputs, nearest first. */
  public Set<String> datasets(IndicatorCode code) {
    Set<String> found = new LinkedHashSet<>();
    collect(code, found);
    return Collections.unmodifiableSet(found);
  }

  private void collect(IndicatorCode code, Set<String> found) {
    of(code)
        .ifPresent(
            origin -> {
              found.addAll(origin.datasets());
              origin.inputs().forEach(input -> collect(input, found));
            });
  }

  /** Regions and classes whose parts, by the indicator or its inputs, leave something over. */
  public Set<String> rests(IndicatorCode code) {
    Set<String> found = new LinkedHashSet<>();
    of(code)
        .ifPresent(
            origin -> {
              found.addAll(origin.rests());
              origin.inputs().forEach(input -> found.addAll(rests(input)));
            });
    return Collections.unmodifiableSet(found);
  }

  /** The files of some datasets, in the order of the manifest. */
  public static List<Manifest.Input> files(Manifest manifest, Set<String> datasets) {
    return manifest.inputs().stream().filter(i -> datasets.contains(i.dataset())).toList();
  }

  /** The bytes of {@code lineage.json}. */
  public byte[] bytes() {
    ObjectNode root = CanonicalJson.object().put("schema", 1);
    ArrayNode all = root.putArray("indicators");
    for (Origin origin : origins.values()) {
      ObjectNode node = all.addObject();
      node.put("code", origin.code().text()).put("definition_sha256", origin.sha256());
      node.put("formula", origin.formula());
      ArrayNode inputs = node.putArray("inputs");
      origin.inputs().forEach(input -> inputs.add(input.text()));
      ArrayNode datasets = node.putArray("datasets");
      origin.datasets().forEach(datasets::add);
      ArrayNode rests = node.putArray("rests");
      origin.rests().forEach(rests::add);
    }
    return CanonicalJson.bytes(root);
  }

  private static Lineage parse(byte[] bytes) {
    List<Origin> origins = new ArrayList<>();
    for (JsonNode node : CanonicalJson.parse(bytes).path("indicators")) {
      origins.add(
          new Origin(
              IndicatorCode.parse(node.path("code").asText()),
              node.path("definition_sha256").asText(),
              node.path("formula").asText(),
              texts(node.path("inputs")).stream().map(IndicatorCode::parse).toList(),
              texts(node.path("datasets")),
              texts(node.path("rests"))));
    }
    return new Lineage(origins);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
