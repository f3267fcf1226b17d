package org.yanhe.documents.chart;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.text.Language;

/**
 * The pictures of charts in one language, each drawn once whoever asks for it; safe for threads.
 */
public final class DrawnCharts {
  private final Language language;
  private final Map<String, Charts.Framed> drawn = new ConcurrentHashMap<>();

  public DrawnCharts(Language language) {
    this.language = language;
  }

  /** Draws some charts, told apart by their numbers, on all cores. */
  public void draw(Collection<ChartModel> charts) {
    SideBySide.map(List.copyOf(charts), this::of);
  }

  /** The picture of a chart. */
  public Charts.Framed of(ChartModel chart) {
    return drawn.computeIfAbsent(chart.head().number(), n -> Charts.framed(chart, language));
  }
}
