package org.yanhe.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.spark.pass.FusedPass;
import org.yanhe.spark.run.ClassLines;

/** Ours: the product's pass and its methods, as {@code yanhe run} calls them. */
record FusedReport(Dataset<Row> rows, Orders orders) implements Contestant {
  static final String NAME = "yanhe";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Yanhe, whole report";
  }

  @Override
  public Optional<Supplier<Answer>> run() {
    List<Atom> atoms = Atoms.of(orders.catalogue(), orders.schema());
    Cube cube = FusedPass.run(rows, orders.schema(), atoms);
    Derivation.Dataset passed =
        new Derivation.Dataset(
            orders.schema(), cube, new ClassLines(orders.schema(), orders.project().codes()));
    Figures figures =
        Derivation.compute(
            orders.catalogue(), orders.spine(), Map.of(orders.schema().name(), passed), Map.of());
    return Optional.of(() -> answer(figures));
  }

  private Answer answer(Figures figures) {
    Answer answer = new Answer();
    for (Indicator indicator : orders.catalogue().all()) {
      boolean byClass =
          indicator.formula() instanceof Formula.Share
              || (indicator.formula() instanceof Formula.Base base && !base.by().isEmpty());
      figures
          .of(indicator.code())
          .forEach(
              (place, figure) -> {
                if (byClass != place.classCode().equals(ClassCode.TOTAL)) {
                  figure.number().ifPresent(n -> answer.put(cell(indicator, place), n));
                }
              });
    }
    return answer;
  }

  private static Answer.Cell cell(Indicator indicator, Place place) {
    String classCode =
        place.classCode().equals(ClassCode.TOTAL) ? "" : place.classCode().toString();
    return new Answer.Cell(
        indicator.code().text().substring(Orders.TOPIC.length()),
        place.period().toString(),
        place.region().text(),
        classCode);
  }
}
