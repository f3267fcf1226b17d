package org.yanhe.documents.workbook;

import java.util.function.Function;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.model.text.Label;

/**
 * A chart: native and editable where the spreadsheet has its kind, otherwise a picture of it.
 *
 * @param chart what is shown
 * @param alternative text for readers who cannot see it
 */
public record Plot(ChartModel chart, Label alternative) implements Exhibit {
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
