package org.yanhe.model.problem;

import java.util.stream.Collectors;

/**
 * Texts for a terminal or a log. What a file or a command brought along must neither forge a line
 * nor steer the terminal: control, format and line-separating characters become {@code �}, and what
 * is longer than anybody reads is cut.
 */
public final class Printable {
  private static final int LONGEST_LINE = 2000;

  private Printable() {}

  /** One line. */
  public static String line(String text) {
    return line(text, LONGEST_LINE);
  }

  /**
   * One line.
   *
   * @param longest characters; of a longer text the rest is cut and {@code …} put in its place
   */
  public static String line(String text, int longest) {
    String head = text.length() > longest ? text.substring(0, longest) + "…" : text;
    return head.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }

  /** A message of one or several lines; a line feed stays one. */
  public static String lines(String text) {
    return text.lines().map(Printable::line).collect(Collectors.joining("\n"));
  }
}
