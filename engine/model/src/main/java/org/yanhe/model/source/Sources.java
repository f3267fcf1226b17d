package org.yanhe.model.source;

import java.util.List;
import java.util.Optional;
import org.yanhe.model.yaml.YamlMap;

/**
 * Everything the offices deliver to a project, as {@code sources.yaml} says.
 *
 * @param all in the order of the file
 */
public record Sources(List<Source> all) {
  public Sources {
    all = List.copyOf(all);
  }

  /** The sources of one dataset, in order. */
  public List<Source> of(String dataset) {
    return all.stream().filter(source -> source.dataset().equals(dataset)).toList();
  }

  /** Names of the datasets that are delivered, in the order of the file. */
  public List<String> datasets() {
    return all.stream().map(Source::dataset).distinct().toList();
  }

  /**
   * Reads the file and compares each source with its schema; problems are told to the map's
   * collector.
   *
   * @param schemas every known dataset
   */
  public static Optional<Sources> read(YamlMap map, List<DatasetSchema> schemas) {
    return read(map, KnownSchemas.of(schemas));
  }

  /** The same where some schemas could not be read. */
  public static Optional<Sources> read(YamlMap map, KnownSchemas schemas) {
    map.needVersionOne();
    List<Source> all =
        map.maps("sources").stream().map(m -> one(m, schemas)).flatMap(Optional::stream).toList();
    return map.read(() -> new Sources(all));
  }

  private static Optional<Source> one(YamlMap map, KnownSchemas schemas) {
    Optional<Source> source = Source.read(map);
    source.ifPresent(
        s ->
            SourceRules.broken(s, schemas)
                .forEach(rule -> map.problem(rule.key(), rule.message())));
    return source;
  }
}
