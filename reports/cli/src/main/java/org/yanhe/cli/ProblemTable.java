package org.yanhe.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yanhe.model.quality.Coverage;
import org.yanhe.model.quality.DatasetQuality;
import org.yanhe.model.quality.FileQuality;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.quality.Reliance;
import org.yanhe.model.quality.Unreported;
import org.yanhe.model.text.Language;
import org.yanhe.spark.run.Intake;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/**
 * The result of a check as text for a terminal: what became of each file, what rows break, which
 * codes have no class, and which figures rest on classes that were not matched.
 */
final class ProblemTable {
  private static final int MOST_CODES = 10;

  private final CheckWords words;
  private final int most;

  /**
   * Prepares a table.
   *
   * @param most problems of a dataset that are printed; the rest is counted
   */
  ProblemTable(Language language, int most) {
    this.words = new CheckWords(language);
    this.most = most;
  }

  String of(Intake intake) {
    StringBuilder text = new StringBuilder();
    text.append(files(intake.quality().datasets())).append('\n');
    intake.problems().forEach((dataset, rows) -> problems(rows, text));
    intake.quality().datasets().forEach(d -> d.coverages().forEach(c -> coverage(c, text)));
    reliances(intake.quality().reliances(), text);
    unreported(intake.quality().unreported(), text);
    return text.toString();
  }

  private String files(List<DatasetQuality> datasets) {
    TextTable table = table(20, 56, 12, 12, 15, 11, 12);
    table.addRowValues(words.fileHead());
    for (DatasetQuality dataset : datasets) {
      for (FileQuality file : dataset.files()) {
        table.addRowValues(
            dataset.dataset(),
            file.path(),
            count(file.read()),
            "= " + count(file.kept()),
            "+ " + count(file.quarantined()),
            "+ " + count(file.waived()),
            words.sentence(dataset.threshold()));
      }
    }
    return table.toString();
  }

  private void problems(List<ProblemRow> rows, StringBuilder text) {
    if (rows.isEmpty()) {
      return;
    }
    TextTable table = table(48, 40, 9, 36, 32, 50);
    table.addRowValues(words.problemHead());
    rows.stream()
        .limit(most)
        .forEach(
            row ->
                table.addRowValues(
                    place(row),
                    row.key(),
                    row.check(),
                    words.column(row),
                    row.value(),
                    words.expected(row) + words.waivedMark(row.outcome())));
    text.append(table);
    if (rows.size() > most) {
      text.append(words.more(rows.size() - most, rows.get(0).dataset())).append('\n');
    }
    text.append('\n');
  }

  /** File and line, or file and cell of a workbook. */
  private static String place(ProblemRow row) {
    return row.file() + ":" + (row.cell().isEmpty() ? row.line() : row.cell());
  }

  private void coverage(Coverage coverage, StringBuilder text) {
    text.append(words.coverage(coverage)).append('\n');
    coverage.unmapped().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_CODES)
        .forEach(code -> text.append(words.unmapped(code.getKey(), code.getValue())).append('\n'));
    text.append('\n');
  }

  private void reliances(List<Reliance> reliances, StringBuilder text) {
    if (!reliances.isEmpty()) {
      text.append(words.reliances()).append('\n');
      for (Reliance reliance : reliances) {
        text.append(
            String.format(Locale.ROOT, "  %5s %%  %s%n", reliance.percent(), reliance.indicator()));
      }
      text.append('\n');
    }
  }

  private void unreported(List<Unreported> silent, StringBuilder text) {
    if (!silent.isEmpty()) {
      TextTable table = table(32, 24, 80);
      table.addRowValues(words.unreportedHead());
      silent.forEach(one -> table.addRowValues(words.unreported(one)));
      text.append(words.unreportedTitle()).append('\n').append(table).append('\n');
    }
  }

  private static TextTable table(int... widths) {
    Column[] columns = new Column[widths.length];
    for (int i = 0; i < widths.length; i++) {
      columns[i] = new Column(widths[i], i == 0 ? 0 : 2, Overflow.WRAP);
    }
    Help.ColorScheme plain = Help.defaultColorScheme(Ansi.OFF);
    TextTable table = TextTable.forColumns(plain, columns);
    table.setAdjustLineBreaksForWideCJKCharacters(true);
    return table;
  }

  private static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
