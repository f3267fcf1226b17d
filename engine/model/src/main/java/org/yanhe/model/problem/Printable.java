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
    int end = Math.min(text.length(), LONGEST_LINE);
    String head = text.length() > end ? text.substring(0, end) + "…" : text;
    return head.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\u0085]", "\uFFFD");
  }

  /** A message of one or several lines; a line feed stays one. */
  public static String lines(String text) {
    return text.lines().map(Printable::line).collect(Collectors.joining("\n"));
  }
}
