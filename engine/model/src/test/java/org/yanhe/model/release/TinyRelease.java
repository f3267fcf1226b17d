package org.yanhe.model.release;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.text.Label;

/** A release without figures in many small files, and a process that writes such releases. */
final class TinyRelease {
  /** Exit code of a process that was killed. */
  static final int KILLED = 137;

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

  /** A release in few files, whose writer is told of every step. */
  static Path publishFew(Path target, ReleaseWriter.Steps steps) {
    try (ReleaseWriter writer = ReleaseWriter.begin(target, steps)) {
      write(writer);
      writer.observations(List.of());
      writer.write("restricted/x", new byte[] {1});
      return writer.publish(manifest(String.valueOf(target.getFileName()), List.of()));
    }
  }

  /**
   * Writes a number of releases, or one whose writer is killed before a step.
   *
   * @param args folder that holds releases, name of the first without its number, how many; and
   *     perhaps the number of the step
   */
  public static void main(String[] args) {
    if (args.length > 3) {
      AtomicInteger left = new AtomicInteger(Integer.parseInt(args[3]));
      publishFew(
          Path.of(args[0]).resolve(args[1]),
          step -> {
            if (left.getAndDecrement() == 0) {
              Runtime.getRuntime().halt(KILLED);
            }
          });
      return;
    }
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      System.out.println(publish(Path.of(args[0]).resolve(args[1] + i)).getFileName());
    }
  }
}
