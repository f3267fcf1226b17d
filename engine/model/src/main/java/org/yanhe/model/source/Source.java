package org.yanhe.model.source;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.yaml.YamlMap;

/**
 * Something an office delivers for a dataset.
 *
 * @param dataset name of the schema it fills
 * @param files path or pattern within the project folder, or address of a shared store; empty for a
 *     database
 * @param format how it is stored
 * @param notation how its values are written
 * @param columns delivered columns by the name of the schema's column; a column that is not listed
 *     is looked for under its own name
 * @param constants fixed texts by the name of the schema's column
 * @param unpivot how wide columns become rows; none or one
 */
public record Source(
    String dataset,
    String files,
    Format format,
    Notation notation,
    Map<String, Delivered> columns,
    Map<String, String> constants,
    List<Unpivot> unpivot)
    implements Serializable {
  public Source {
    columns = new LinkedHashMap<>(columns);
    constants = new LinkedHashMap<>(constants);
    unpivot = List.copyOf(unpivot);
    for (String column : columns.keySet()) {
      if (constants.containsKey(column)) {
        throw new IllegalArgumentException(
            "Invalid source: column '" + column + "' is both delivered and constant");
      }
    }
  }

  /**
   * The header that a column of the schema bears in the file; empty if nothing delivers it.
   *
   * @param item what stands in the column of names where wide columns became rows
   */
  public String header(String column, String item) {
    Delivered mapped = columns.get(column);
    if (mapped != null) {
      return mapped.header();
    }
    if (constants.containsKey(column)) {
      return "";
    }
    return unpivot.stream()
        .filter(wide -> wide.makes(column))
        .findFirst()
        .map(wide -> wide.header(item))
        .orElse(column);
  }

  static Optional<Source> read(YamlMap map) {
    Optional<String> dataset = map.needText("dataset");
    Optional<Format> format = SourceFormat.read(map);
    boolean database = map.text("format").filter("jdbc"::equals).isPresent();
    String files = database ? "" : files(map);
    Optional<Notation> notation = Notation.read(map);
    Map<String, Delivered> columns = new LinkedHashMap<>();
    map.map("columns")
        .ifPresent(
            m ->
                m.keys()
                    .forEach(
                        k -> Delivered.read(m, k).ifPresent(column -> columns.put(k, column))));
    Map<String, String> constants = map.textMap("constants");
    List<Unpivot> unpivot = map.map("unpivot").flatMap(Unpivot::read).stream().toList();
    return map.read(
        () ->
            new Source(
                dataset.orElseThrow(),
                files,
                format.orElseThrow(),
                notation.orElseThrow(),
                columns,
                constants,
                unpivot));
  }

  private static String files(YamlMap map) {
    Optional<String> one = map.take("file", Source::inside);
    Optional<String> several = map.take("files", Source::inside);
    if (map.has("file") == map.has("files")) {
      map.problem("files", "Invalid source: one of 'file' and 'files' is needed. Give one.");
    }
    return one.or(() -> several).orElse("");
  }

  /** A path that cannot leave the project folder, or the address of a shared store. */
  private static String inside(String path) {
    if (StoreAddress.isOne(path)) {
      return StoreAddress.checked(path);
    }
    boolean outside =
        path.isBlank()
            || path.startsWith("/")
            || path.startsWith("~")
            || path.contains("\\")
            || path.contains(":")
            || path.chars().anyMatch(Character::isISOControl)
            || List.of(path.split("/", -1)).contains("..");
    if (outside) {
      throw new IllegalArgumentException(
          "Invalid path: '"
              + path.replaceAll("\\p{Cntrl}", "?")
              + "' (inside the project folder, with '/' and without '..', or an address such as"
              + " hdfs://host/path)");
    }
    return path;
  }
}
