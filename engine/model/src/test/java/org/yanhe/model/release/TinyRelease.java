package org.yanhe.model.release;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.text.Label;

/** A release without figures in many small files, and a process that writes such releases. */
final class TinyRelease {
  private static final int FILES = 20;

  private TinyRelease() {}

  static Manifest manifest(String id, List<Manifest.Input> inputs) {
    return new Manifest(
        id,
        Label.same("title"),
        Label.same("office"),
        RegionCode.parse("610600"),
        Period.parse("2022"),
        LocalDate.of(2023, 1, 1),
        "0.1.0",
        "p",
        "c",
        "",
        inputs,
        List.of());
  }

  /** The parts that every release has, but for its figures. */
  static void write(ReleaseWriter writer) {
    Region city = new Region(RegionCode.parse("610600"), "city", new Label("延安市", "Yan'an"), "");
    writer
        .write("public/indicators.json", FrozenCatalogue.bytes(new Catalogue(List.of(), List.of())))
        .write("public/codelists/regions.csv", RegionFile.bytes(new Regions(List.of(city))))
        .write("public/codelists/classes.csv", new ClassLabels(List.of()).bytes());
  }

  static Path publish(Path target) {
    try (ReleaseWriter writer = ReleaseWriter.begin(target)) {
      write(writer);
      writer.write("public/observations.csv", ObservationFile.bytes(List.of()));
      for (int i = 0; i < FILES; i++) {
        writer.write("restricted/" + i, "x".repeat(1000 * i).getBytes(StandardCharsets.UTF_8));
      }
      return writer.publish(manifest(String.valueOf(target.getFileName()), List.of()));
    }
  }

  /**
   * Writes a number of releases.
   *
   * @param args folder that holds releases, name of the first without its number, how many
   */
  public static void main(String[] args) {
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      System.out.println(publish(Path.of(args[0]).resolve(args[1] + i)).getFileName());
    }
  }
}
