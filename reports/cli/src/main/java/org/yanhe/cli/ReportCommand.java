package org.yanhe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.yanhe.documents.Format;
import org.yanhe.documents.RenderedFile;
import org.yanhe.documents.ReportDocuments;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.spark.run.StepLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Renders the documents of a release again, without Spark, beside the release. */
@Command(name = "report", header = "${bundle:report.header}")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "RELEASE", descriptionKey = "release")
  private Path folder;

  @Option(names = "--layout", paramLabel = "FILE", descriptionKey = "report.layout")
  private Optional<Path> layout = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      descriptionKey = "report.format",
      converter = FormatWord.class)
  private List<Format> formats = List.of();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "report.out")
  private Optional<Path> out = Optional.empty();

  /** Reads a format from its word. */
  static final class FormatWord implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      try {
        return Format.parse(word);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  @Override
  public Integer call() {
    PublicRelease release =
        chosen().stream().allMatch(Format::isStreamed)
            ? PublicRelease.openWithoutFigures(folder)
            : PublicRelease.open(folder);
    LayoutFile file = layout.map(LayoutFile::read).orElseGet(() -> LayoutFile.ofRelease(release));
    Path target = out.orElseGet(() -> Path.of(release.manifest().id() + "-documents"));
    ReportDocuments documents = ReportDocuments.of(release, file.layout(), common.language());
    StepLines lines = new StepLines(spec.commandLine().getErr(), common.spoken());
    documents.render(
        chosen(),
        (format, files) -> {
          files.forEach((path, one) -> write(target.resolve(path), one));
          lines.step(new Label("生成 " + format.word(), "rendered " + format.word()), files.size());
        });
    spec.commandLine().getOut().println(target);
    return 0;
  }

  private Set<Format> chosen() {
    return formats.isEmpty() ? EnumSet.allOf(Format.class) : EnumSet.copyOf(formats);
  }

  private static void write(Path file, RenderedFile document) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        document.writeTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
