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
        file -> NamedFile.write(file, DiffWorkbook.write(diff, later, common.language())));
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
    RevisionLine line = new RevisionLine(later, common.spoken());
    for (Revision.Kind kind : Revision.Kind.values()) {
      lines(out, kind.label(), diff.of(kind).stream().map(line::of).toList());
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
}
