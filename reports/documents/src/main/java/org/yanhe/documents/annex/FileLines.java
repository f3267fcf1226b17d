package org.yanhe.documents.annex;

import java.util.List;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** One line a delivered file: its dataset, what became of its rows, its checksum. */
final class FileLines {
  private static final List<LongSheet.Column> COLUMNS =
      List.of(
          LongSheet.Column.of("数据集", "Dataset", 26),
          LongSheet.Column.of("文件", "File", 52),
          LongSheet.Column.of("读入", "Read", 12),
          LongSheet.Column.of("采用", "Kept", 12),
          LongSheet.Column.of("隔离", "Set aside", 12),
          LongSheet.Column.of("认可", "Waived", 12),
          LongSheet.Column.of("SHA-256", "SHA-256", 68));

  private FileLines() {}

  static LongSheet sheet(Manifest manifest, Language language) {
    return new LongSheet(
        new Label("文件", "Files"),
        language,
        COLUMNS,
        manifest.inputs().stream().map(FileLines::line));
  }

  private static List<Field> line(Manifest.Input input) {
    return List.of(
        Field.of(input.dataset()),
        Field.of(input.file()),
        Field.count(input.read()),
        Field.count(input.kept()),
        Field.count(input.quarantined()),
        Field.count(input.waived()),
        Field.of(input.sha256()));
  }
}
