package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the product is made of: its jars, and the licences in its bill of materials. */
class ShippedIT {
  private static final Path PRODUCT = Path.of("target/yanhe");
  private static final Path BILL = PRODUCT.resolve("bom.json");

  /** Words of licences under which a work may be shipped inside one under Apache-2.0. */
  private static final List<String> ALLOWED =
      List.of(
          "Apache",
          "MIT",
          "BSD",
          "EPL",
          "Eclipse",
          "EDL",
          "CC0",
          "Public Domain",
          "Go License",
          "Bouncy Castle",
          "Unicode",
          "ICU",
          "UPL",
          "MPL",
          "EUPL",
          "European Union",
          "PostgreSQL",
          "CDDL",
          "COMMON DEVELOPMENT",
          "Zero",
          "0BSD",
          "ISC",
          "OFL",
          "Netscape");

  /** Libraries whose POM names no licence, another one, or LGPL, and why they may be shipped. */
  private static final Map<String, String> REVIEWED =
      Map.of(
          "jfreechart", "LGPL 2.1, not GPL: an unchanged jar of its own that users may replace",
          "jasperreports-fonts", "the name tables of the fonts say Apache-2.0; the POM is a copy",
          "oro", "Apache-1.1, in the jar",
          "datasketches-memory", "Apache-2.0, in the jar",
          "xbean-asm9-shaded", "Apache-2.0 and BSD, in the jar");

  @Test
  void the_jars_are_those_that_were_reviewed() throws IOException {
    matchesReviewed("lib");
    matchesReviewed("spark");
  }

  private static void matchesReviewed(String folder) throws IOException {
    try (Stream<Path> jars = Files.list(PRODUCT.resolve(folder))) {
      String actual =
          jars.map(jar -> jar.getFileName().toString())
              .sorted()
              .collect(Collectors.joining("\n", "", "\n"));
      Path reviewed = Path.of("src/test/resources/org/yanhe/cli/ShippedIT", folder + ".txt");
      if ("true".equals(System.getProperty("golden.update"))) {
        Files.createDirectories(reviewed.getParent());
        Files.writeString(reviewed, actual);
      }
      Path written = Path.of("target/actual/ShippedIT", folder + ".txt");
      Files.createDirectories(written.getParent());
      Files.writeString(written, actual);
      assertThat(actual).as("cp %s %s", written, reviewed).isEqualTo(Files.readString(reviewed));
    }
  }

  @Test
  void no_snapshot_is_shipped() throws IOException {
    try (Stream<Path> jars = Files.walk(PRODUCT)) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .noneMatch(name -> name.contains("SNAPSHOT"));
    }
  }

  @Test
  void every_jar_stands_in_the_bill_of_materials() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (JsonNode component : components()) {
      listed.add(component.path("name").asText() + "-" + component.path("version").asText());
    }
    List<String> missing = new ArrayList<>();
    try (Stream<Path> jars = Files.walk(PRODUCT)) {
      for (Path jar : jars.filter(f -> f.toString().endsWith(".jar")).toList()) {
        String name = jar.getFileName().toString().replace(".jar", "");
        boolean ours = name.startsWith("yanhe-cli-");
        if (!ours && listed.stream().noneMatch(name::startsWith)) {
          missing.add(name);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_library_has_a_licence_that_may_be_shipped() throws IOException {
    List<String> refused = new ArrayList<>();
    for (JsonNode component : components()) {
      List<String> licences = licences(component);
      boolean reviewed = REVIEWED.containsKey(component.path("name").asText());
      boolean allowed = licences.stream().anyMatch(l -> ALLOWED.stream().anyMatch(l::contains));
      if (!allowed && !reviewed) {
        refused.add(component.path("purl").asText() + " " + licences);
      }
    }
    assertThat(refused).as("no allowed licence among those that each offers").isEmpty();
  }

  private static List<String> licences(JsonNode component) {
    List<String> licences = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      licences.add(choice.path("expression").asText());
      licences.add(choice.path("license").path("id").asText());
      licences.add(choice.path("license").path("name").asText());
    }
    licences.removeIf(String::isEmpty);
    return licences;
  }

  private static JsonNode components() throws IOException {
    assumeThat(BILL).as("made by every build but the quick one").isRegularFile();
    return new ObjectMapper().readTree(BILL.toFile()).path("components");
  }
}
