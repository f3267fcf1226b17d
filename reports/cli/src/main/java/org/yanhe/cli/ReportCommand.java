package org.yanhe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yanhe.documents.ReportDocuments;
import org.yanhe.model.release.PublicRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders the documents of a release again, without Spark, beside the release. */
@Command(name = "report", header = "${bundle:report.header}")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "RELEASE", descriptionKey = "release")
  private Path folder;

  @Option(names = "--layout", paramLabel = "FILE", descriptionKey = "report.layout")
  private Optional<Path> layout = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "report.out", required = true)
  private Path out;

  @Override
  public Integer call() {
    PublicRelease release = PublicRelease.open(folder);
    LayoutFile file = layout.map(LayoutFile::read).orElseGet(() -> LayoutFile.ofRelease(release));
    Map<String, byte[]> documents = ReportDocuments.of(release, file.layout(), common.language());
    documents.forEach(this::write);
    spec.commandLine().getOut().println(out);
    return 0;
  }

  private void write(String path, byte[] bytes) {
    Path file = out.resolve(path);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
