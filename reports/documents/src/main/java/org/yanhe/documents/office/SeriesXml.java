package org.yanhe.documents.office;

import java.util.List;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.yanhe.documents.chart.Series;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** Links a series to its cells and keeps the same figures beside the link. */
final class SeriesXml {
  private final ChartCells cells;
  private final Language language;

  SeriesXml(ChartCells cells, Language language) {
    this.cells = cells;
    this.language = language;
  }

  /** The series at an index of the chart. */
  Series series(int index) {
    return cells.chart().series().get(index);
  }

  void name(CTSerTx name, int index) {
    CTStrRef link = name.addNewStrRef();
    link.setF(cells.name(index));
    strings(link.addNewStrCache(), List.of(ChartCells.nameOf(series(index), language)));
  }

  void categories(CTAxDataSource source) {
    CTStrRef link = source.addNewStrRef();
    link.setF(cells.categories());
    strings(
        link.addNewStrCache(),
        cells.chart().categories().stream()
            .map((Label label) -> ChartCells.nameOf(label, language))
            .toList());
  }

  private static void strings(CTStrData cache, List<String> texts) {
    cache.addNewPtCount().setVal(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      CTStrVal point = cache.addNewPt();
      point.setIdx(i);
      point.setV(texts.get(i));
    }
  }

  /** Absent figures have no point and leave a gap. */
  void values(CTNumDataSource source, int index) {
    CTNumRef link = source.addNewNumRef();
    link.setF(cells.values(index));
    CTNumData cache = link.addNewNumCache();
    cache.setFormatCode("General");
    List<Figure> figures = series(index).values();
    cache.addNewPtCount().setVal(figures.size());
    for (int i = 0; i < figures.size(); i++) {
      int at = i;
      figures
          .get(i)
          .number()
          .ifPresent(
              number -> {
                CTNumVal point = cache.addNewPt();
                point.setIdx(at);
                point.setV(Double.toString(number.doubleValue()));
              });
    }
  }
}
