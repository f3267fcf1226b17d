package org.yanhe.documents.workbook;

import java.util.function.Function;
import org.yanhe.documents.chart.AltText;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * A chart: native and editable where the spreadsheet has its kind, otherwise a picture of it.
 *
 * @param chart what is shown
 * @param alternative text for readers who cannot see it
 */
public record Plot(ChartModel chart, Label alternative) implements Exhibit {
  /** A chart described from its own figures. */
  public static Plot of(ChartModel chart) {
    return new Plot(
        chart, new Label(AltText.of(chart, Language.ZH), AltText.of(chart, Language.EN)));
  }

  @Override
  public Label number() {
    return new Label("图" + chart.head().number(), "Figure " + chart.head().number());
  }

  @Override
  public Label title() {
    return chart.head().title();
  }

  @Override
  public <T> T match(Function<Picture, T> picture, Function<Plot, T> plot) {
    return plot.apply(this);
  }
}
