package org.yanhe.model.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlMap;

/**
 * Reads catalogue files. A file names its topic, may give defaults, and lists indicators; a code
 * that occurs again in a later file replaces the earlier entry, within one file it is a problem.
 */
public final class CatalogueReader {
  private final Problems problems;
  private final List<Topic> topics = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final Set<IndicatorCode> unread = new HashSet<>();

  public CatalogueReader(Problems problems) {
    this.problems = problems;
  }

  /** Adds the indicators of a file. */
  public CatalogueReader add(YamlMap file) {
    file.needVersionOne();
    Optional<String> topic = file.needText("topic");
    Optional<Label> label = file.label("label");
    Optional<YamlMap> defaults = file.map("defaults");
    topic.ifPresent(t -> label.ifPresent(l -> topics.add(new Topic(t, l))));
    Map<IndicatorCode, Indicator> seen = new LinkedHashMap<>();
    for (YamlMap entry : file.maps("indicators")) {
      YamlMap whole = defaults.map(entry::withDefaults).orElse(entry);
      IndicatorReader.read(whole, topic.orElse(""))
          .ifPresentOrElse(
              indicator -> addOnce(indicator, seen),
              () -> IndicatorReader.code(entry).ifPresent(unread::add));
    }
    defaults.ifPresent(YamlMap::done);
    file.done();
    indicators.addAll(seen.values());
    return this;
  }

  private void addOnce(Indicator indicator, Map<IndicatorCode, Indicator> seen) {
    Indicator first = seen.putIfAbsent(indicator.code(), indicator);
    if (first != null) {
      problems.add(
          indicator.place(),
          "code",
          "Invalid indicator: '"
              + indicator.code()
              + "' occurs twice in this file (first at line "
              + first.place().line()
              + "). Delete one.");
    }
  }

  public Catalogue catalogue() {
    return new Catalogue(topics, indicators, unread);
  }
}
