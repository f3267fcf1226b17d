package org.yanhe.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import org.yanhe.documents.Format;
import org.yanhe.documents.ReportDocuments;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.text.Language;
import org.yanhe.spark.run.Documents;

/**
 * Renders the documents of a release into its draft.
 *
 * @param project folder of the project, for its layout
 * @param language of the documents
 */
record RenderedDocuments(Path project, Language language) implements Documents {
  @Override
  public void write(ReleaseWriter draft, PublicRelease release) {
    LayoutFile layout = LayoutFile.ofProject(project);
    draft.write("public/layout.yaml", layout.bytes());
    ReportDocuments.of(release, layout.layout(), language)
        .render(
            EnumSet.allOf(Format.class),
            (format, files) ->
                files.forEach((path, bytes) -> draft.write("documents/" + path, bytes)));
  }
}
