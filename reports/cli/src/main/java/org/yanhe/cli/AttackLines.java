package org.yanhe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.yanhe.methods.audit.AuditReport;
import org.yanhe.methods.audit.PublicAttack;
import org.yanhe.methods.audit.WidthFile;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * Attacks a release and prints how it went. Whoever holds the restricted part too asks that every
 * interval is as wide as the rules demand; others only that no withheld figure is found exactly.
 */
final class AttackLines {
  private AttackLines() {}

  static void attack(Path folder, PrintWriter out, Language language) {
    Map<Observation.Cell, PublicAttack.Width> widths = widths(folder);
    PublicRelease release = PublicRelease.open(folder);
    Map<Observation.Cell, BigDecimal> earlier = earlier(folder, release.manifest(), out, language);
    AuditReport report = PublicAttack.attack(release, earlier, widths);
    Label tried =
        new Label(
            "以 %s 条关系推算 %s 个未公布数据；其中 %s 个按规则要求的区间核对，%s 个因已公布数据相互矛盾无法推算"
                .formatted(
                    report.relations(),
                    report.withheld(),
                    widths.size(),
                    report.contradicted().size()),
            "Attacked %s withheld figures by %s relations; %s against the intervals of the rules, %s beyond reach because published figures contradict each other"
                .formatted(
                    report.withheld(),
                    report.relations(),
                    widths.size(),
                    report.contradicted().size()));
    out.println(tried.in(language));
    report
        .findings()
        .forEach(
            f ->
                out.println(
                    f.cell() + String.format(Locale.ROOT, " [%.6f, %.6f]", f.low(), f.high())));
    out.flush();
    report.requireSafe("call release '" + folder + "' safe");
    Label safe = new Label("没有未公布数据可被推算出", "No withheld figure can be found out");
    out.println(safe.in(language));
  }

  /** What the release before told, if it lies beside this one. */
  private static Map<Observation.Cell, BigDecimal> earlier(
      Path folder, Manifest manifest, PrintWriter out, Language language) {
    String id = manifest.predecessor();
    Path before = folder.toAbsolutePath().normalize().resolveSibling(id);
    if (id.isEmpty() || !Files.isRegularFile(before.resolve(PublicRelease.MANIFEST))) {
      return Map.of();
    }
    Map<Observation.Cell, BigDecimal> known =
        Observation.known(PublicRelease.open(before).observations());
    Label also =
        new Label(
            "并利用上一版 %s 已公布的 %s 个数据".formatted(id, known.size()),
            "Readers also know the %s figures of the release before, %s"
                .formatted(known.size(), id));
    out.println(also.in(language));
    return known;
  }

  private static Map<Observation.Cell, PublicAttack.Width> widths(Path folder) {
    Path file = folder.resolve(WidthFile.PATH);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      return WidthFile.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + ".", e);
    } catch (IllegalArgumentException e) {
      throw new Stop.InputError(
          "Cannot read '" + file + "': " + e.getMessage() + ". Take a copy that is whole.");
    }
  }
}
