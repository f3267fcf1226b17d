package org.yanhe.documents.sentence;

import java.util.ArrayList;
import java.util.List;

/** Reads a template from left to right. */
final class TemplateParser {
  private final String text;
  private int at;

  TemplateParser(String text) {
    this.text = text;
  }

  Template parse() {
    List<Template.Node> nodes = nodes();
    if (at < text.length()) {
      throw invalid("']' at character " + (at + 1) + " closes nothing");
    }
    return new Template(nodes);
  }

  private List<Template.Node> nodes() {
    List<Template.Node> nodes = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != ']') {
      nodes.add(
          switch (text.charAt(at)) {
            case '[' -> clause();
            case '{' -> place();
            default -> words();
          });
    }
    return nodes;
  }

  private Template.Node clause() {
    int open = at++;
    Template clause = new Template(nodes());
    if (at == text.length()) {
      throw invalid("'[' at character " + (open + 1) + " is never closed");
    }
    at++;
    return new Template.Clause(clause);
  }

  private Template.Node place() {
    int close = text.indexOf('}', at);
    if (close < 0) {
      throw invalid("'{' at character " + (at + 1) + " is never closed");
    }
    String inside = text.substring(at + 1, close);
    at = close + 1;
    return Slots.parse(inside);
  }

  private Template.Node words() {
    int start = at;
    while (at < text.length() && "[]{}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '}') {
      throw invalid("'}' at character " + (at + 1) + " closes nothing");
    }
    return new Template.Words(text.substring(start, at));
  }

  private static IllegalArgumentException invalid(String why) {
    return new IllegalArgumentException("Invalid sentence: " + why);
  }
}
