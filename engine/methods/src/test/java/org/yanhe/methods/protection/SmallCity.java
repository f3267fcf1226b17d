package org.yanhe.methods.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Hidden;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.perturbation.ToldAlike;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.CubeSource;
import org.yanhe.methods.state.DistinctState;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.ExtremesState;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.QuantileState;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.State;
import org.yanhe.methods.state.TotalState;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Perturbation;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.CountMethod;
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
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/**
 * A city and its returns as a few lines of text, from rows to a public release: {@code region
 * period firm kind amount [last year]}.
 */
public final class SmallCity {
  private static final List<String> COLUMNS =
      List.of("region", "quarter", "firm", "kind", "amount", "amount_last_year");

  private final Problems problems = new Problems();
  private final DatasetSchema schema;
  private Catalogue catalogue;
  private final Cube cube;
  private final Spine spine;
  private int parts = 1;
  private UnaryOperator<Parts> stored = UnaryOperator.identity();

  private SmallCity(String indicators, String frequencies, boolean isRunning) {
    this.schema =
        YamlFile.parse("s.yaml", schema(isRunning), problems)
            .flatMap(DatasetSchema::read)
            .orElseThrow();
    this.catalogue = catalogue(indicators);
    this.cube = new Cube(Atoms.of(catalogue, schema));
    this.spine =
        new Spine(
            new Regions(List.of(region("city", ""), region("a", "city"), region("b", "city"))),
            Period.year(2021),
            Period.year(2022),
            List.of(frequencies.split(" ", -1)).stream().map(DatasetSchema::frequency).toList(),
            LocalDate.of(2023, 2, 1));
  }

  /** A city of counties a and b. */
  public static SmallCity of(String indicators, String rows) {
    return of(indicators, "year quarter", rows);
  }

  static SmallCity of(String indicators, String frequencies, String rows) {
    return of(new SmallCity(indicators, frequencies, true), rows);
  }

  /** Returns of each quarter alone, not from the start of the year. */
  static SmallCity ofFlows(String indicators, String frequencies, String rows) {
    return of(new SmallCity(indicators, frequencies, false), rows);
  }

  private static SmallCity of(SmallCity city, String rows) {
    rows.strip().lines().forEach(city::row);
    return city;
  }

  private static String schema(boolean isRunning) {
    return """
    schema: 1
    dataset: returns
    label: returns
    grain: one return
    columns:
      - {name: region, type: region, label: region}
      - {name: quarter, type: period, label: quarter}
      - {name: firm, type: text, label: firm}
      - {name: kind, type: code, label: kind}
      - {name: amount, type: decimal, unit: 元, label: amount}
      - {name: amount_last_year, type: decimal, unit: 元, last-year-of: amount, label: last}
    key: [region, quarter, firm]
    region: region
    time: {column: quarter, frequency: quarter, cumulative: %s}
    entity: firm
    """
        .formatted(isRunning);
  }

  private Catalogue catalogue(String indicators) {
    String head =
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
          levels: [city]
          additivity: {region: additive, period: last}
        indicators:
        """;
    CatalogueReader reader = new CatalogueReader(problems);
    YamlFile.parse("c.yaml", head + indicators.indent(2), problems).ifPresent(reader::add);
    Catalogue read = reader.catalogue();
    CatalogueRules.check(read, Map.of("returns", schema), CodeLists.none(), problems);
    problems.stopIfAny();
    return read;
  }

  private static Region region(String code, String parent) {
    return new Region(
        RegionCode.parse(code), parent.isEmpty() ? "city" : "county", Label.same(code), parent);
  }

  private void row(String line) {
    String[] v = line.strip().split("\\s+", -1);
    Object[] values = {
      v[0], v[1], v[2], v[3], new BigDecimal(v[4]), v.length > 5 ? new BigDecimal(v[5]) : null
    };
    cube.saw(v[1]);
    for (int i = 0; i < cube.atoms().size(); i++) {
      Atom atom = cube.atoms().get(i);
      Object measured =
          atom.column().isEmpty() ? BigDecimal.ONE : values[COLUMNS.indexOf(atom.column())];
      boolean holds =
          RowTest.bind(ExpressionParser.parse(atom.where()), COLUMNS).holds(c -> values[c]);
      if (holds && measured != null) {
        String by = atom.by().isEmpty() ? "" : v[3];
        String entity = atom.entity().isEmpty() ? "" : v[COLUMNS.indexOf(atom.entity())];
        add(cube.state(new Slot(atom.by(), v[0], v[1], by), i), measured, entity, v[2]);
      }
    }
  }

  private static void add(State state, Object measured, String entity, String firm) {
    if (state instanceof TotalState total) {
      total.add((BigDecimal) measured);
    } else if (state instanceof EntityState entities) {
      entities.add(entity, (BigDecimal) measured);
    } else if (state instanceof QuantileState all) {
      all.add((BigDecimal) measured);
    } else if (state instanceof ExtremesState extremes) {
      extremes.add((BigDecimal) measured);
    } else {
      ((DistinctState) state).add(firm);
    }
  }

  private Map<String, Derivation.Dataset> datasets() {
    return Map.of("returns", dataset());
  }

  private Derivation.Dataset dataset() {
    return parts == 1
        ? new Derivation.Dataset(schema, cube, (column, code) -> List.of())
        : new Derivation.Dataset(
            schema, withoutFirms(), respondents(), (column, code) -> List.of());
  }

  /** The same city with its firms in so many parts, a firm and its holding in one of them. */
  SmallCity inParts(int number) {
    parts = number;
    return this;
  }

  private List<Atom> atoms(boolean ofFirms) {
    return cube.atoms().stream()
        .filter(atom -> Atoms.isOfRespondents(atom, schema) == ofFirms)
        .toList();
  }

  private Cube withoutFirms() {
    return Cube.of(atoms(false), List.of(cube));
  }

  private Parts respondents() {
    List<byte[]> split =
        CubeFormat.split(
            cube, atoms(true), "firm", parts, firm -> Math.floorMod(firm.charAt(0), parts));
    return stored.apply(
        Parts.packed(atoms(true), split.size(), part -> CubeSource.of(split.get(part))));
  }

  /** The same city with its parts stored in another way. */
  SmallCity stored(UnaryOperator<Parts> how) {
    stored = how;
    return this;
  }

  /** All figures, unprotected. */
  Figures open() {
    return Derivation.compute(catalogue, spine, datasets(), Map.of());
  }

  ProtectedFigures.Result protect(Rules rules, Map<CellKey, BigDecimal> earlier) {
    return ProtectedFigures.decide(catalogue, spine, datasets(), open(), rules, earlier);
  }

  /** The sums of a catalogue, all of which are of one family, and their running totals. */
  SumCells sums(Rules rules, Map<CellKey, BigDecimal> earlier) {
    SumCells sums = new SumCells(spine, open(), rules, earlier);
    sums.add(
        sums.family(
            catalogue.all().stream().filter(i -> i.formula() instanceof Formula.Base).toList(),
            catalogue.all().stream()
                .filter(i -> i.formula() instanceof Formula.Cumulative)
                .toList(),
            dataset()));
    return sums;
  }

  /** What the standard rules withhold. */
  public Hidden protect() {
    return protect(Rules.STANDARD, Map.of()).hidden();
  }

  /** Withholds these figures of the city and no others: {@code indicator/period/class}. */
  public Hidden only(String... figures) {
    Hidden hidden = new Hidden();
    for (String figure : figures) {
      String[] v = figure.split("/", -1);
      hidden.add(IndicatorCode.parse(v[0]), place(v[1], v[2]));
    }
    return hidden;
  }

  /** Passes only methods that leave no exact count of the same records. */
  public void requireAlike(Map<IndicatorCode, CountMethod> methods) {
    ToldAlike.require(catalogue, methods, Map.of("returns", schema));
  }

  /** Declares that an indicator's figures are told by other numbers. */
  void telling(String code, Perturbation how) {
    List<Indicator> told = new ArrayList<>();
    for (Indicator i : catalogue.all()) {
      told.add(
          i.code().text().equals(code) ? i.told(how, i.definition(), i.region(), i.period()) : i);
    }
    catalogue = new Catalogue(catalogue.topics(), told);
  }

  /** One number for all places of an indicator. */
  SortedMap<Place, Figure> number(String code, long number) {
    SortedMap<Place, Figure> all = new TreeMap<>(open().of(IndicatorCode.parse(code)));
    all.replaceAll(
        (place, figure) -> figure.flatMap(v -> Figure.known(BigDecimal.valueOf(number))));
    return all;
  }

  private static Place place(String period, String classCode) {
    return new Place(RegionCode.parse("city"), Period.parse(period), ClassCode.parse(classCode));
  }

  /** Names of the withheld figures of the city. */
  List<String> names(Hidden hidden) {
    List<String> names = new ArrayList<>();
    for (Indicator indicator : catalogue.all()) {
      hidden
          .of(indicator.code())
          .forEach(p -> names.add(indicator.code() + "/" + p.period() + "/" + p.classCode()));
    }
    return names;
  }

  Figure figure(Hidden hidden, String code, String period) {
    return Derivation.protect(catalogue, spine, open(), hidden)
        .at(IndicatorCode.parse(code), place(period, "_T"));
  }

  /** The public part of a release, written to a folder and read back. */
  public PublicRelease release(Path folder, Hidden hidden) {
    Figures figures = Derivation.protect(catalogue, spine, open(), hidden);
    List<Observation> observations = new ArrayList<>();
    for (Indicator i : catalogue.all()) {
      figures
          .of(i.code())
          .forEach(
              (p, figure) ->
                  observations.add(
                      new Observation(
                          new Observation.Cell(i.code(), p.region(), p.period(), p.classCode()),
                          figure,
                          i.unit(),
                          i.decimals())));
    }
    Map<String, byte[]> files = new TreeMap<>();
    files.put("observations.csv", ObservationFile.bytes(observations));
    files.put("indicators.json", FrozenCatalogue.bytes(catalogue));
    files.put("codelists/regions.csv", RegionFile.bytes(spine.regions()));
    files.put("codelists/classes.csv", new ClassLabels(List.of()).bytes());
    files.forEach((path, bytes) -> write(folder.resolve("public").resolve(path), bytes));
    return PublicRelease.of(folder, manifest());
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
