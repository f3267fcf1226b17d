package org.yanhe.methods.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.methods.audit.PublicAttack.Width;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.ObservationFile;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.RegionFile;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/**
 * The public part of a release as a few lines of text, and what readers find out about the figures
 * that it withholds: {@code indicator[/class] region period value [decimals]}, where {@code x} is
 * withheld and {@code .} was not reported. County a has two towns, county b has none.
 */
final class Yearbook {
  private static final String HEAD =
      """
      schema: 1
      topic: trade
      label: trade
      defaults:
        label: x
        definition: x
        decimals: 1
        nulls: absent
        disclosure: respondents
        source: x
        unit: 元
        additivity: {region: none, period: none}
      indicators:
      """;

  private final Path folder;
  private final Catalogue catalogue;
  private final List<Observation> observations = new ArrayList<>();
  private final List<ClassLabels.Entry> classes = new ArrayList<>();
  private final Map<Observation.Cell, BigDecimal> earlier = new HashMap<>();
  private Width width = new Width(1, 10_000);

  private Yearbook(Path folder, String indicators) {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", HEAD + indicators.indent(2), problems).ifPresent(reader::add);
    problems.stopIfAny();
    this.folder = folder;
    this.catalogue = reader.catalogue();
  }

  /** Figures of a catalogue; figures stand apart by line or comma. */
  static Yearbook of(Path folder, String indicators, String figures) {
    Yearbook book = new Yearbook(folder, indicators);
    for (String figure : figures.strip().split("\\s*[,\\n]\\s*", -1)) {
      book.add(figure);
    }
    return book;
  }

  /** Puts a class below another one in a list. */
  Yearbook below(String list, String parent, String... codes) {
    for (String code : codes) {
      classes.add(new ClassLabels.Entry(list, ClassCode.parse(code), Label.same(code), parent));
    }
    return this;
  }

  /** What the release before told. */
  Yearbook toldBefore(String cell, String value) {
    earlier.put(cell(cell), new BigDecimal(value));
    return this;
  }

  /** How far the interval of a figure must reach; 1 to 10 000 unless said otherwise. */
  Yearbook asking(double low, double high) {
    width = new Width(low, high);
    return this;
  }

  private void add(String line) {
    String[] v = line.split(" ", -1);
    Observation.Cell cell = cell(v[0] + " " + v[1] + " " + v[2]);
    Figure figure = figure(v[3]);
    int digits = figure.number().map(BigDecimal::scale).orElse(0);
    observations.add(
        new Observation(
            cell,
            figure,
            catalogue.get(cell.indicator()).unit(),
            v.length > 4 ? Integer.parseInt(v[4]) : digits));
  }

  private static Figure figure(String text) {
    return switch (text) {
      case "x" -> Figure.absent(Reason.SUPPRESSED);
      case "." -> Figure.absent(Reason.NOT_REPORTED);
      default -> Figure.known(new BigDecimal(text));
    };
  }

  private static Observation.Cell cell(String text) {
    String[] v = text.split("[ /]", -1);
    int at = text.contains("/") ? 2 : 1;
    return new Observation.Cell(
        IndicatorCode.parse(v[0]),
        RegionCode.parse(v[at]),
        Period.parse(v[at + 1]),
        ClassCode.parse(at == 2 ? v[1] : "_T"));
  }

  /** Attacks for figures found out exactly. */
  AuditReport attack() {
    return PublicAttack.attack(release(), earlier, Map.of());
  }

  /** The withheld figures whose intervals do not reach as far as asked. */
  List<Finding> findings() {
    Map<Observation.Cell, Width> widths = new HashMap<>();
    withheld().forEach(cell -> widths.put(cell, width));
    return PublicAttack.attack(release(), earlier, widths).findings();
  }

  private Optional<Finding> finding() {
    return findings().stream()
        .filter(finding -> finding.cell().equals(withheld().get(0)))
        .findFirst();
  }

  /** Holds if this is what readers find out about the first withheld figure. */
  void tells(double low, double high) {
    assertThat(finding())
        .as("what is told about %s", withheld().get(0))
        .hasValueSatisfying(
            f -> {
              assertThat(f.low()).as("low").isCloseTo(low, within(1e-6));
              assertThat(f.high()).as("high").isCloseTo(high, within(1e-6));
              assertThat(f.width()).as("width").isCloseTo(high - low, within(1e-6));
            });
  }

  /** Holds if readers find nothing out about the first withheld figure. */
  void tellsNothing() {
    assertThat(finding()).as("what is told about %s", withheld().get(0)).isEmpty();
  }

  private List<Observation.Cell> withheld() {
    return observations.stream()
        .filter(o -> o.figure().equals(Figure.absent(Reason.SUPPRESSED)))
        .map(Observation::cell)
        .toList();
  }

  private PublicRelease release() {
    Map<String, byte[]> files =
        Map.of(
            "observations.csv", ObservationFile.bytes(observations),
            "indicators.json", FrozenCatalogue.bytes(catalogue),
            "codelists/regions.csv", RegionFile.bytes(regions()),
            "codelists/classes.csv", new ClassLabels(classes).bytes());
    files.forEach((path, bytes) -> write(folder.resolve("public").resolve(path), bytes));
    return PublicRelease.of(folder, manifest());
  }

  private static Regions regions() {
    return new Regions(
        List.of(
            region("city", "city", ""),
            region("a", "county", "city"),
            region("b", "county", "city"),
            region("a1", "town", "a"),
            region("a2", "town", "a")));
  }

  private static Region region(String code, String level, String parent) {
    return new Region(RegionCode.parse(code), level, Label.same(code), parent);
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest manifest() {
    return new Manifest(
        "x",
        Label.same("x"),
        Label.same("x"),
        RegionCode.parse("city"),
        Period.year(2022),
        LocalDate.of(2023, 2, 1),
        "0",
        "p",
        "c",
        "",
        List.of(),
        List.of());
  }
}
