package org.yanhe.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts that were good once: a few random edits by character, word and line. */
final class Mangled {
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "\t",
          "\n",
          "\r\n",
          "\u0000",
          "\u001b[31m",
          "\u2028",
          "\u202e",
          "\ufeff",
          "'",
          "\"",
          ":",
          ": ",
          "- ",
          "#",
          "{",
          "}",
          "[",
          "]",
          "[[[[[[[[[[",
          "&a ",
          "*a",
          "!!str ",
          "!!javax.script.ScriptEngineManager ",
          "<<: ",
          "|",
          ">",
          "? ",
          "---",
          "...",
          "%YAML 9.9",
          "../../etc/passwd",
          "/etc/passwd",
          "file:///etc/passwd",
          "http://169.254.169.254/",
          "s3a://k:s@b/x",
          "~",
          "null",
          "true",
          "NaN",
          "Infinity",
          "-0",
          "1e999999999",
          "99999999999999999999999999999999999999999",
          "0.000000000000000000000000000001",
          "2022-13",
          "9999999-Q9",
          "2022-Q1",
          "'); drop table t; --",
          "${jndi:ldap://x}",
          "=1+1",
          "sum(sum(",
          "count",
          "not not not",
          "(((((((((((((((((((((((",
          "'''''''",
          "(a+)+$",
          "\ud800",
          "x".repeat(5000),
          "a.".repeat(3000),
          "-".repeat(3000),
          "(".repeat(600),
          "a-a".repeat(2000));

  private Mangled() {}

  static String of(String good, Random random) {
    String text = good;
    int edits = 1 + random.nextInt(4);
    for (int i = 0; i < edits; i++) {
      text = random.nextBoolean() ? charactersOf(text, random) : linesOf(text, random);
    }
    return text;
  }

  private static String charactersOf(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    String put = NASTY.get(random.nextInt(NASTY.size()));
    return text.substring(0, from) + put + text.substring(random.nextBoolean() ? from : to);
  }

  private static String linesOf(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text + NASTY.get(random.nextInt(NASTY.size()));
    }
    int at = random.nextInt(lines.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.set(at, "  " + lines.get(at));
      case 3 -> lines.set(at, value(lines.get(at), random));
      case 4 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      default -> lines.subList(at, lines.size()).clear();
    }
    return String.join("\n", lines) + "\n";
  }

  /** The line with another value behind its first colon. */
  private static String value(String line, Random random) {
    int colon = line.indexOf(':');
    String put = NASTY.get(random.nextInt(NASTY.size()));
    return colon < 0 ? put : line.substring(0, colon + 1) + " " + put;
  }
}
