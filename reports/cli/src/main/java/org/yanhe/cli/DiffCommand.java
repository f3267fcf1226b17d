package org.yanhe.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yanhe.documents.revision.DiffWorkbook;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.revision.ReleaseDiff;
import org.yanhe.model.revision.Revision;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what differs between two releases, the largest difference first. */
@Command(name = "diff", header = "${bundle:diff.header}")
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "A", descriptionKey = "diff.before")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", descriptionKey = "diff.after")
  private Path after;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "diff.xlsx")
  private Optional<Path> xlsx = Optional.empty();

  @Option(names = "--most", paramLabel = "N", descriptionKey = "diff.most")
  private int most = 20;

  @Override
  public Integer call() {
    PublicRelease later = PublicRelease.open(after);
    ReleaseDiff diff = ReleaseDiff.of(PublicRelease.open(before), later);
    PrintWriter out = spec.commandLine().getOut();
    xlsx.ifPresent(
        file ->
            NamedFile.write(file, DiffWorkbook.write(diff, later.catalogue(), common.language())));
    if (json) {
      byte[] bytes = CanonicalJson.bytes(DiffJson.of(diff));
      out.print(new String(bytes, StandardCharsets.UTF_8));
      out.flush();
    } else {
      text(out, diff, later);
    }
    return 0;
  }

  private void text(PrintWriter out, ReleaseDiff diff, PublicRelease later) {
    out.println(diff.before() + " → " + diff.after());
    lines(out, new Label("数据文件有变", "data files differ"), diff.inputs());
    lines(
        out,
        new Label("指标定义有变", "definitions differ"),
        diff.definitions().stream().map(code -> code.text()).toList());
    for (Revision.Kind kind : Revision.Kind.values()) {
      lines(
          out,
          kind.label(),
          diff.of(kind).stream().map(revision -> line(revision, later)).toList());
    }
  }

  /** A heading with a count, and the first lines below it. */
  private void lines(PrintWriter out, Label heading, List<String> lines) {
    Language language = common.spoken();
    out.println(heading.in(language) + "  " + lines.size());
    lines.stream().limit(most).forEach(line -> out.println("  " + line));
    if (lines.size() > most) {
      int rest = lines.size() - most;
      out.println(
          "  "
              + new Label(
                      "… 另有 " + rest + " 项（--most、--json）",
                      "… and " + rest + " more (--most, --json)")
                  .in(language));
    }
  }

  private String line(Revision r, PublicRelease later) {
    String name =
        later
            .catalogue()
            .find(r.cell().indicator())
            .map(i -> "  " + i.label().in(common.spoken()))
            .orElse("");
    String reason = r.reason(common.spoken());
    return r.cell() + name + "  " + Printed.change(r) + (reason.isEmpty() ? "" : "  " + reason);
  }

  /** Values as printed, with their change. */
  private static final class Printed {
    static String change(Revision r) {
      String before = r.valueBefore().map(Printed::plain).orElse(absent(r.statusBefore()));
      String after = r.valueAfter().map(Printed::plain).orElse(absent(r.statusAfter()));
      String percent =
          r.changePercent()
              .map(
                  p ->
                      " ("
                          + (p.signum() > 0 ? "+" : "")
                          + plain(p.round(new java.math.MathContext(4)))
                          + " %)")
              .orElse("");
      String status =
          r.kind() == Revision.Kind.STATUS_CHANGED
              ? " [" + r.statusBefore() + " → " + r.statusAfter() + "]"
              : "";
      return before + " → " + after + " " + r.after().unit() + percent + status;
    }

    private static String absent(String status) {
      return status.isEmpty() ? "–" : "(" + status + ")";
    }

    private static String plain(java.math.BigDecimal value) {
      return org.yanhe.model.revision.RevisionFile.plain(Optional.of(value));
    }
  }
}
