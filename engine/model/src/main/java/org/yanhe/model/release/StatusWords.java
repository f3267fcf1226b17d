package org.yanhe.model.release;

import org.yanhe.model.text.Label;

/** What the status of a figure means, for people. */
public final class StatusWords {
  private StatusWords() {}

  /**
   * The words of a code of SDMX CL_OBS_STATUS; the code itself if releases do not use it.
   *
   * @param status as {@link Observation#status()} gives it
   */
  public static Label of(String status) {
    return switch (status) {
      case "A" -> new Label("终值", "final");
      case "P" -> new Label("初步数", "preliminary");
      case "L" -> new Label("未报送", "not reported");
      case "M" -> new Label("不适用", "not applicable");
      case "Q" -> new Label("不公布", "withheld");
      case "O" -> new Label("尚未公布", "not yet published");
      default -> Label.same(status);
    };
  }

  /** What became of a status, such as {@code final → withheld}; one word if it stayed. */
  public static Label between(String before, String after) {
    Label old = of(before);
    Label now = of(after);
    return before.equals(after)
        ? now
        : new Label(old.zh() + "→" + now.zh(), old.en() + " → " + now.en());
  }
}
