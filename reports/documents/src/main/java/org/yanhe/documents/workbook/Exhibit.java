package org.yanhe.documents.workbook;

import java.util.function.Function;
import org.yanhe.model.text.Label;

/** Something to look at on a chart sheet. */
public sealed interface Exhibit permits Picture, Plot {
  /** Such as 图1-1 and Figure 1-1; unique in its book. */
  Label number();

  /** Without the number. */
  Label title();

  /** What a reader who cannot see it should know. */
  Label alternative();

  /** Takes the branch that applies. */
  <T> T match(Function<Picture, T> picture, Function<Plot, T> plot);
}
