package org.yanhe.model.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.StandIns;
import org.yanhe.model.indicator.rule.CatalogueRules;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.release.RegionTiles;
import org.yanhe.model.release.Sha256;
import org.yanhe.model.revision.RevisionPolicy;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.KnownSchemas;
import org.yanhe.model.source.Sources;
import org.yanhe.model.source.Waivers;
import org.yanhe.model.yaml.YamlFile;
import org.yanhe.model.yaml.YamlMap;

/**
 * A statistician's project folder, read and checked as a whole.
 *
 * @param folder where it lies
 * @param spec what {@code project.yaml} says
 * @param schemas datasets by name, built-in ones and the project's own
 * @param sources what the offices deliver
 * @param checks what rows must keep
 * @param waivers soft checks that somebody accepted to be broken
 * @param codes code lists and concordances
 * @param catalogue indicators, built-in ones of delivered datasets and the project's own
 * @param sha256 checksum over every file of the project but the data
 */
public record Project(
    Path folder,
    ProjectSpec spec,
    Map<String, DatasetSchema> schemas,
    Sources sources,
    Checks checks,
    Waivers waivers,
    CodeLists codes,
    Catalogue catalogue,
    String sha256) {
  private static final String TILES = "tile-map.csv";

  /**
   * The same project for an earlier last period, under a release id of its own.
   *
   * @throws Stop.UsageError if the period is not among those of the project
   */
  public Project upTo(org.yanhe.model.period.Period period) {
    return new Project(
        folder, spec.upTo(period), schemas, sources, checks, waivers, codes, catalogue, sha256);
  }

  /** The YAML files of one of the project's folders, in order of their names. */
  public List<YamlMap> files(String name, Problems problems) {
    return BuiltIn.yaml(folder.resolve(name), problems);
  }

  /**
   * The schema of a dataset that a source or an indicator names.
   *
   * @throws IllegalArgumentException if there is none; reading the project has made sure of it
   */
  public DatasetSchema schema(String dataset) {
    DatasetSchema schema = schemas.get(dataset);
    if (schema == null) {
      throw new IllegalArgumentException("Invalid dataset: '" + dataset + "' (no schema)");
    }
    return schema;
  }

  /** Which figures are preliminary and why figures were revised: {@code revisions.yaml}. */
  public RevisionPolicy revisions() {
    Problems problems = new Problems();
    RevisionPolicy policy = RevisionPolicy.read(folder, catalogue, problems);
    problems.stopIfAny();
    return policy;
  }

  /**
   * Where the parts of the project's region stand on its map, and the region beside its peers: the
   * project's own {@code codes/tile-map.csv}, else the built-in one.
   *
   * @throws Stop.InputError if the project's own file is no such map
   */
  public RegionTiles tiles() {
    Path own = folder.resolve("codes").resolve(TILES);
    Path file = Files.isRegularFile(own) ? own : BuiltIn.folder("codes").resolve(TILES);
    try {
      return RegionTiles.parse(Files.readAllBytes(file)).around(spec.region());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + ".", e);
    } catch (IllegalArgumentException e) {
      throw new Stop.InputError(
          "Cannot read map '" + file + "': " + e.getMessage() + ". Mend the row.");
    }
  }

  /**
   * Reads a project.
   *
   * @throws Stop.UsageError if the folder is no project
   * @throws Stop.CatalogueError with every problem of every file
   */
  public static Project read(Path folder) {
    if (!Files.isRegularFile(folder.resolve("project.yaml"))) {
      throw new Stop.UsageError(
          "Cannot open project '"
              + folder
              + "': it has no project.yaml. Name the folder of a project.");
    }
    Problems problems = new Problems();
    Optional<Project> project = new Reader(folder, problems).project();
    problems.stopIfAny();
    return project.orElseThrow(() -> new IllegalStateException("A problem was not told."));
  }

  /** Reads the files of a project one by one; whatever is wrong goes to the problems. */
  private record Reader(Path folder, Problems problems) {

    Optional<Project> project() {
      Optional<ProjectSpec> spec = yaml("project.yaml").flatMap(ProjectSpec::read);
      boolean own = spec.map(ProjectSpec::ownCatalogueOnly).orElse(false);
      KnownSchemas schemas = schemas(own);
      Optional<Sources> read = yaml("sources.yaml").flatMap(y -> Sources.read(y, schemas));
      Sources sources = read.orElse(new Sources(List.of()));
      Checks checks = checks(own, schemas);
      Path waiverFile = folder.resolve("waivers.csv");
      Waivers waivers =
          Files.exists(waiverFile) ? Waivers.read(waiverFile, checks, problems) : Waivers.none();
      CodeLists codes = codes(own);
      Catalogue all = catalogue(own, schemas, codes, sources);
      spec.filter(s -> read.isPresent()).ifPresent(s -> checkDelivered(s, sources));
      Set<String> indices = indices();
      all.all().forEach(indicator -> checkIndex(indicator, indices));
      RevisionPolicy.read(folder, all, problems);
      spec.ifPresent(s -> checkDisclosure(s.disclosure(), all, schemas.byName()));
      return spec.map(
          s ->
              new Project(
                  folder,
                  s,
                  schemas.byName(),
                  sources,
                  checks,
                  waivers,
                  codes,
                  problems.isEmpty()
                      ? ToldCounts.in(all, s.disclosure().counts())
                          .restrictedTo(i -> s.computes(i) && isOneOf(i, indices))
                      : all,
                  checksum()));
    }

    private Set<String> indices() {
      return BuiltIn.yaml(folder.resolve("indices"), problems).stream()
          .flatMap(file -> file.text("index").stream())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOneOf(Indicator indicator, Set<String> indices) {
      return !(indicator.formula() instanceof Formula.Composite composite)
          || indices.contains(composite.index());
    }

    /** An own indicator names an own index; built-in ones of other indices are left out. */
    private void checkIndex(Indicator indicator, Set<String> indices) {
      if (indicator.formula() instanceof Formula.Composite composite
          && indicator.place().file().startsWith(folder.toString())
          && !indices.contains(composite.index())) {
        problems.add(
            indicator.place(),
            indicator.code().text(),
            "Invalid indicator '%s': the project has no index '%s'. Add its file to indices/ or mend the name.%s"
                .formatted(
                    indicator.code(),
                    composite.index(),
                    Suggestion.near(composite.index(), indices)));
      }
    }

    private void checkDelivered(ProjectSpec spec, Sources sources) {
      for (AccountSpec account : spec.accounts()) {
        account.datasets().stream()
            .filter(dataset -> !sources.datasets().contains(dataset))
            .forEach(
                dataset ->
                    problems.add(
                        account.place(),
                        account.method(),
                        "Cannot compute account '%s': dataset '%s' is not delivered. Add it to sources.yaml or take the account out."
                            .formatted(account.method(), dataset)));
      }
    }

    /** Rules or waivers of an indicator that nobody computes would do nothing. */
    private void checkDisclosure(
        DisclosureSpec disclosure, Catalogue all, Map<String, DatasetSchema> schemas) {
      List<String> codes = all.all().stream().map(i -> i.code().text()).toList();
      disclosure
          .indicators()
          .forEach((code, own) -> checkKnown(code.text(), "has rules", own.place(), codes));
      disclosure.consents().stream()
          .filter(consent -> !consent.indicator().isEmpty())
          .forEach(c -> checkKnown(c.indicator(), "has a waiver", c.place(), codes));
      disclosure.counts().forEach((code, method) -> checkCount(code, method, all, schemas));
    }

    private void checkCount(
        IndicatorCode code, CountMethod method, Catalogue all, Map<String, DatasetSchema> schemas) {
      Place place = Place.of(folder.resolve("project.yaml").toString());
      checkKnown(
          code.text(),
          "is told perturbed",
          place,
          all.all().stream().map(i -> i.code().text()).toList());
      all.find(code)
          .flatMap(indicator -> ToldCounts.unsuited(method, indicator, schemas))
          .ifPresent(why -> problems.add(place, code.text(), why));
    }

    private void checkKnown(String code, String has, Place place, List<String> codes) {
      if (!codes.contains(code)) {
        problems.add(
            place,
            code,
            "Unknown indicator: '%s' %s but is not in the catalogue.%s"
                .formatted(code, has, Suggestion.near(code, codes)));
      }
    }

    private Optional<YamlMap> yaml(String name) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return YamlFile.read(file, problems);
      }
      problems.add(Place.of(file.toString()), "", "Missing file: a project needs it. Add it.");
      return Optional.empty();
    }

    private List<YamlMap> both(boolean own, String name) {
      List<YamlMap> all = new ArrayList<>(own ? List.of() : BuiltIn.yaml(name, problems));
      all.addAll(BuiltIn.yaml(folder.resolve(name), problems));
      return all;
    }

    private KnownSchemas schemas(boolean own) {
      Map<String, DatasetSchema> schemas = new LinkedHashMap<>();
      Set<String> unread = new TreeSet<>();
      Set<String> parsed = new TreeSet<>();
      for (YamlMap map : both(own, "schemas")) {
        String stem = BuiltIn.stem(Path.of(map.place().file()));
        parsed.add(stem);
        DatasetSchema.read(map)
            .ifPresentOrElse(
                schema -> schemas.put(schema.name(), schema),
                () -> unread.add(map.glance("dataset").orElse(stem)));
      }
      // What is no YAML at all tells no name; files are called after their dataset.
      BuiltIn.files(folder.resolve("schemas")).stream()
          .map(BuiltIn::stem)
          .filter(stem -> !parsed.contains(stem))
          .forEach(unread::add);
      return new KnownSchemas(schemas, unread);
    }

    private Checks checks(boolean own, KnownSchemas schemas) {
      Checks all = Checks.none();
      List<YamlMap> files = new ArrayList<>(both(own, "checks"));
      Path file = folder.resolve("checks.yaml");
      if (Files.exists(file)) {
        YamlFile.read(file, problems).ifPresent(files::add);
      }
      for (YamlMap map : files) {
        all = Checks.read(map, schemas).map(all::with).orElse(all);
      }
      return all;
    }

    private CodeLists codes(boolean own) {
      Path ownCodes = folder.resolve("codes");
      CodeLists builtIn =
          own ? CodeLists.none() : CodeLists.read(BuiltIn.folder("codes"), problems);
      return Files.isDirectory(ownCodes)
          ? builtIn.with(CodeLists.read(ownCodes, problems))
          : builtIn;
    }

    private Catalogue catalogue(
        boolean own, KnownSchemas schemas, CodeLists codes, Sources sources) {
      CatalogueReader reader = new CatalogueReader(problems);
      both(own, "catalogue").forEach(reader::add);
      Catalogue written = reader.catalogue();
      CatalogueRules.check(written, schemas, codes, problems);
      if (!problems.isEmpty()) {
        return written;
      }
      Catalogue computed = StandIns.apply(written, schemas.byName().values(), sources.datasets());
      CatalogueRules.check(computed, schemas, codes, problems);
      return computed.restrictedTo(sources.datasets());
    }

    /** A hash over paths and hashes of all files but the data, in order. */
    private String checksum() {
      StringBuilder text = new StringBuilder();
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .map(folder::relativize)
            .filter(path -> !path.startsWith("data") && !path.startsWith("releases"))
            .filter(path -> !path.toString().startsWith("."))
            .map(path -> path.toString().replace('\\', '/'))
            .sorted()
            .forEach(
                path ->
                    text.append(path)
                        .append(' ')
                        .append(Sha256.of(folder.resolve(path)))
                        .append('\n'));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot list " + folder + ": " + e.getMessage() + ".", e);
      }
      return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
