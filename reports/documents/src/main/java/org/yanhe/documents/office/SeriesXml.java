package org.yanhe.documents.office;

import java.util.List;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLvl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMultiLvlStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMultiLvlStrRef;
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
    strings(link.addNewStrCache(), List.of(cells.nameOf(index, language)));
  }

  void categories(CTAxDataSource source) {
    List<ChartCells.Name> names = cells.names(language);
    List<String> plain = names.stream().map(ChartCells.Name::name).toList();
    if (cells.isGrouped()) {
      CTMultiLvlStrRef link = source.addNewMultiLvlStrRef();
      link.setF(cells.categories());
      CTMultiLvlStrData cache = link.addNewMultiLvlStrCache();
      cache.addNewPtCount().setVal(names.size());
      level(cache, plain);
      level(cache, names.stream().map(ChartCells.Name::group).toList());
    } else {
      CTStrRef link = source.addNewStrRef();
      link.setF(cells.categories());
      strings(link.addNewStrCache(), plain);
    }
  }

  /** The names of one level, the finest first; those of a group stand where it begins. */
  private static void level(CTMultiLvlStrData cache, List<String> texts) {
    CTLvl level = cache.addNewLvl();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        CTStrVal point = level.addNewPt();
        point.setIdx(i);
        point.setV(texts.get(i));
      }
    }
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
