package org.yanhe.model.classification;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;

/** The code lists, concordances and code changes that sources are read with, by name. */
public final class CodeLists implements Serializable {
  /** Name of the list of regions. */
  public static final String REGIONS = "regions";

  /** Name of the table of regions that got a new code. */
  public static final String REGION_CHANGES = "region-changes";

  private final TreeMap<String, CodeList> lists = new TreeMap<>();
  private final TreeMap<String, Concordance> concordances = new TreeMap<>();
  private final TreeMap<String, TreeMap<String, String>> changes = new TreeMap<>();

  public CodeLists(
      List<CodeList> lists,
      List<Concordance> concordances,
      Map<String, ? extends Map<String, String>> changes) {
    lists.forEach(list -> this.lists.put(list.name(), list));
    concordances.forEach(concordance -> this.concordances.put(concordance.name(), concordance));
    changes.forEach((name, table) -> this.changes.put(name, new TreeMap<>(table)));
  }

  public static CodeLists none() {
    return new CodeLists(List.of(), List.of(), Map.of());
  }

  public Optional<CodeList> list(String name) {
    return Optional.ofNullable(lists.get(name));
  }

  public Optional<Concordance> concordance(String name) {
    return Optional.ofNullable(concordances.get(name));
  }

  /** New codes by old code; empty if there is no such table. */
  public Map<String, String> changes(String name) {
    return Map.copyOf(changes.getOrDefault(name, new TreeMap<>()));
  }

  /** Names of all lists, sorted. */
  public List<String> names() {
    return List.copyOf(lists.keySet());
  }

  /** These lists with those of a project on top of them. */
  public CodeLists with(CodeLists project) {
    CodeLists both = new CodeLists(List.of(), List.of(), Map.of());
    for (CodeLists layer : List.of(this, project)) {
      both.lists.putAll(layer.lists);
      both.concordances.putAll(layer.concordances);
      both.changes.putAll(layer.changes);
    }
    return both;
  }

  /** The tree of regions, with each region as it was last named. */
  public Regions regions() {
    Map<String, Region> latest = new java.util.LinkedHashMap<>();
    list(REGIONS)
        .ifPresent(
            list ->
                list.all()
                    .forEach(
                        c ->
                            latest.put(
                                c.text(),
                                new Region(
                                    new RegionCode(c.text()), c.level(), c.label(), c.parent()))));
    return new Regions(latest.values());
  }

  /**
   * Reads every CSV file of a folder: a header with {@code code} makes a code list, {@code from}
   * and {@code to} a concordance, {@code old_code} and {@code new_code} a table of changes. The
   * name is the file name.
   */
  public static CodeLists read(Path folder, Problems problems) {
    CodeLists all = none();
    for (Path file : csvFiles(folder)) {
      CodeFile.read(file, problems).ifPresent(content -> content.addTo(all));
    }
    return all;
  }

  void add(CodeList list) {
    lists.put(list.name(), list);
  }

  void add(Concordance concordance) {
    concordances.put(concordance.name(), concordance);
  }

  void addChanges(String name, Map<String, String> newByOld) {
    changes.put(name, new TreeMap<>(newByOld));
  }

  private static List<Path> csvFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read code lists in " + folder, e);
    }
  }
}
