package org.yanhe.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.ResourceBundle;
import org.yanhe.methods.derivation.DatasetScan;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Words;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.text.Language;

/** Prints an explanation for people, in their language. */
final class ExplanationText {
  private final PrintWriter out;
  private final ResourceBundle words;
  private final Language language;

  ExplanationText(PrintWriter out, ResourceBundle words, Language language) {
    this.out = out;
    this.words = words;
    this.language = language;
  }

  void print(Explanation explanation) {
    head(explanation.indicator());
    if (!explanation.inputs().isEmpty()) {
      out.println(word("inputs"));
      out.println("  " + explanation.indicator().code());
      branches(explanation.inputs(), "  ");
    }
    if (!explanation.scans().isEmpty()) {
      out.println(word("plan"));
      explanation.scans().forEach(this::scan);
    }
  }

  private void head(Indicator i) {
    out.println(i.code() + "  " + i.label().in(language));
    line("definition", i.definition().in(language));
    line("formula", i.formula().words().in(language));
    line("unit", unit(i) + ", " + word("decimals").formatted(i.decimals()));
    line(
        "additivity",
        word("regions") + additivity(i.region()) + ", " + word("periods") + additivity(i.period()));
    line("nulls", word("nulls." + Words.of(i.nulls())));
    line("disclosure", word("disclosure." + Words.of(i.disclosure())));
    if (!i.frequencies().isEmpty()) {
      line(
          "frequencies",
          String.join(
              ", ",
              i.frequencies().stream()
                  .sorted()
                  .map(Frequency::word)
                  .map(w -> word("frequency." + w))
                  .toList()));
    }
    if (!i.levels().isEmpty()) {
      line("levels", String.join(", ", i.levels()));
    }
    line("source", i.source().in(language));
    line("place", ExplanationJson.place(i));
  }

  private void branches(List<Explanation.Input> inputs, String indent) {
    for (int n = 0; n < inputs.size(); n++) {
      boolean last = n == inputs.size() - 1;
      Explanation.Input input = inputs.get(n);
      Indicator i = input.indicator();
      out.println(
          indent
              + (last ? "└─ " : "├─ ")
              + i.code()
              + "  "
              + i.label().in(language)
              + " ["
              + unit(i)
              + "] = "
              + i.formula().words().in(language));
      branches(input.inputs(), indent + (last ? "   " : "│  "));
    }
  }

  private void scan(DatasetScan scan) {
    out.println("  " + word("scan").formatted(scan.dataset(), scan.shared()));
    out.println("    " + word("columns") + String.join(", ", scan.columns()));
    scan.atoms().forEach(atom -> out.println("    " + word("state") + state(atom)));
  }

  private String state(Atom atom) {
    String of =
        String.join(
            ", ",
            java.util.stream.Stream.of(atom.column(), atom.entity())
                .filter(c -> !c.isEmpty())
                .toList());
    return word("state." + Words.of(atom.kind()))
        + (of.isEmpty() ? "" : "(" + of + ")")
        + (atom.where().isEmpty() ? "" : word("where") + atom.where())
        + (atom.by().isEmpty() ? "" : word("by") + atom.by())
        + (atom.error().isEmpty() ? "" : word("error") + atom.error());
  }

  private String unit(Indicator i) {
    return i.unit().label().in(language);
  }

  private String additivity(Additivity additivity) {
    return word("additivity." + Words.of(additivity));
  }

  private void line(String key, String text) {
    out.println("  " + word(key) + text);
  }

  private String word(String key) {
    return words.getString("explain." + key);
  }
}
