package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.lineage.RowsUsed;
import org.yanhe.model.reconciliation.Identity;
import org.yanhe.model.reconciliation.Reconciliation;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.restricted.RestrictedRelease;
import org.yanhe.model.restricted.TrueCell;
import org.yanhe.model.restricted.Withheld;
import picocli.CommandLine;

/** engine/docs/release.md and the commands that read releases, on a release of the sample. */
class ReleaseContractIT {
  private static final Path CONTRACT = Path.of("../../engine/docs/release.md");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = CommandLines.of(Locale.ROOT);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  private static Path release() {
    return SampleRelease.folder();
  }

  /** The rows of the table of files: pattern and when. */
  private static Map<String, String> documented() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| [^|]+ \\|$")
            .matcher(Files.readString(CONTRACT));
    while (row.find()) {
      files.put(row.group(1), row.group(2).strip());
    }
    return files;
  }

  private static boolean matches(String pattern, String path) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(path));
  }

  @Test
  void every_file_of_a_release_is_documented_and_every_documented_one_is_there()
      throws IOException {
    Set<String> files = Product.bytes(release()).keySet();
    Map<String, String> documented = documented();

    assertThat(documented).hasSizeGreaterThan(15);
    assertThat(files)
        .allSatisfy(
            file -> assertThat(documented.keySet()).anyMatch(pattern -> matches(pattern, file)));
    documented.forEach(
        (pattern, when) -> {
          if (when.equals("always")) {
            assertThat(files).as(pattern).anyMatch(file -> matches(pattern, file));
          }
        });
  }

  @Test
  void every_documented_header_is_that_of_its_file() throws IOException {
    String text = Files.readString(CONTRACT);
    for (String file :
        List.of(
            "public/observations.csv",
            "public/revisions.csv",
            "public/rows.csv",
            "public/codelists/regions.csv",
            "public/codelists/classes.csv",
            "public/codelists/tile-map.csv",
            "restricted/suppression.csv",
            "restricted/protection-intervals.csv")) {
      try (var lines = Files.lines(release().resolve(file))) {
        assertThat(text).as(file).contains("`" + lines.findFirst().orElseThrow() + "`");
      }
    }
  }

  @Test
  void every_key_of_the_manifest_and_of_the_lineage_is_documented() throws IOException {
    String text = Files.readString(CONTRACT);
    List<String> keys = new ArrayList<>();
    CanonicalJson.parse(Files.readAllBytes(release().resolve("release.json")))
        .fieldNames()
        .forEachRemaining(keys::add);
    CanonicalJson.parse(Files.readAllBytes(release().resolve("public/lineage.json")))
        .path("indicators")
        .path(0)
        .fieldNames()
        .forEachRemaining(keys::add);

    assertThat(keys).hasSizeGreaterThan(15);
    assertThat(keys).allSatisfy(key -> assertThat(text).contains("`" + key + "`"));
  }

  @Test
  void a_release_verifies_and_all_kinds_of_identities_were_checked() {
    assertThat(run("verify", release().toString(), "--lang", "en")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("regions sum to the whole", "read = kept");

    Reconciliation checked = Reconciliation.of(PublicRelease.open(release()));
    for (Identity identity : Identity.values()) {
      assertThat(checked.checked().get(identity)).as(identity.name()).isPositive();
    }
  }

  @Test
  void restricted_keeps_what_public_withholds() {
    PublicRelease open = PublicRelease.open(release());
    RestrictedRelease restricted = RestrictedRelease.open(release()).orElseThrow();
    List<Observation> withheld =
        open.observations().stream()
            .filter(o -> o.figure().equals(Figure.absent(Reason.SUPPRESSED)))
            .toList();

    assertThat(withheld).isNotEmpty();
    assertThat(withheld)
        .allSatisfy(
            o -> {
              Withheld why = restricted.withheld(o.cell()).orElseThrow();
              // A rate without a base year has no true value, though its input is withheld.
              boolean hasValue = restricted.cell(o.cell()).orElseThrow().figure().isKnown();
              assertThat(hasValue || why.kind() == Withheld.Kind.DERIVED).as(why.cell()).isTrue();
            });
    assertThat(open.observations())
        .allSatisfy(o -> assertThat(restricted.lineage(o.cell())).isPresent());
  }

  @Test
  void rows_are_told_of_open_published_figures_alone() {
    PublicRelease open = PublicRelease.open(release());
    Map<Observation.Cell, Long> rows = RowsUsed.read(open);
    RestrictedRelease restricted = RestrictedRelease.open(release()).orElseThrow();

    assertThat(rows).hasSizeGreaterThan(1_000);
    rows.forEach(
        (cell, count) -> {
          assertThat(open.figure(cell).isKnown()).as("%s", cell).isTrue();
          assertThat(restricted.cell(cell).map(TrueCell::respondents)).hasValue(0);
          assertThat(restricted.lineage(cell).orElseThrow().rows()).hasValue(count);
        });
  }

  @Test
  void a_share_is_explained_down_to_its_files_and_rows() {
    int code =
        run(
            "explain",
            "digital-economy.total.share-of-gdp",
            "--release",
            release().toString(),
            "--period",
            "2022",
            "--lang",
            "en");

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("definition sha256 ", "macro.gdp/610600/2022 = ", "data/macro.csv  sha256 ");
  }

  @Test
  void a_figure_that_is_not_in_the_release_is_told() {
    int code = run("explain", "macro.gdp", "--release", release().toString(), "--period", "1950");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).startsWith("Cannot explain macro.gdp/610600/1950: ");
  }

  @Test
  void a_release_does_not_differ_from_itself() {
    assertThat(run("diff", release().toString(), release().toString(), "--json")).isZero();
    assertThat(out.toString()).contains("\"revisions\" : [ ]");
  }

  @Test
  void no_path_of_the_machine_and_no_user_is_in_a_release() throws IOException {
    String home = Path.of("..").toRealPath().toString();
    for (String file : Product.bytes(release()).keySet()) {
      if (!file.startsWith("documents/")) {
        String text =
            new String(Files.readAllBytes(release().resolve(file)), StandardCharsets.ISO_8859_1);
        assertThat(text.contains(home)).as(file).isFalse();
      }
    }
    assertThat(
            PublicRelease.manifest(release()).inputs().stream()
                .map(i -> i.file())
                .collect(Collectors.toSet()))
        .allMatch(file -> file.startsWith("data/"));
  }
}
