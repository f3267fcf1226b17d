package org.yanhe.cli;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.yanhe.documents.Format;
import org.yanhe.documents.RenderedFile;
import org.yanhe.documents.ReportDocuments;
import org.yanhe.model.processor.Deferred;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.text.Language;
import org.yanhe.spark.run.Documents;

/** Renders the documents of a release into its draft. */
final class RenderedDocuments implements Documents {
  private final Consumer<ReleaseWriter> first;
  private final Deferred<LayoutFile> layout;
  private final Deferred<Language> loaded;

  /**
   * Prepares rendering.
   *
   * @param project folder of the project, for its layout
   * @param language of the documents
   * @param first takes the draft before anything is rendered
   */
  RenderedDocuments(Path project, Language language, Consumer<ReleaseWriter> first) {
    this.first = first;
    this.layout = new Deferred<>(() -> LayoutFile.ofProject(project));
    this.loaded = new Deferred<>(() -> ReportDocuments.load(language));
  }

  @Override
  public void prepare() {
    layout.run();
    loaded.run();
  }

  @Override
  public void write(ReleaseWriter draft, PublicRelease release) {
    first.accept(draft);
    draft.write("public/layout.yaml", layout.get().bytes());
    ReportDocuments.of(release, layout.get().layout(), loaded.get())
        .render(
            EnumSet.allOf(Format.class),
            (format, files) ->
                files.forEach((path, file) -> draft.write("documents/" + path, to(file))));
  }

  private static ReleaseWriter.Content to(RenderedFile document) {
    return file -> {
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
        document.writeTo(out);
      }
    };
  }
}
