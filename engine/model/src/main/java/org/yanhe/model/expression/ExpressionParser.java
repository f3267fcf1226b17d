package org.yanhe.model.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition.
 *
 * <pre>
 * condition  = all ("or" all)*
 * all        = part ("and" part)*
 * part       = "not" part | "(" condition ")" | test
 * test       = "starts" "(" column "," text ")" | operand rest
 * rest       = "is" ["not"] "empty" | ["not"] "in" "(" literal ("," literal)* ")" | sign operand | nothing
 * operand    = term (("+" | "-") term)*          term = value ("*" value)*
 * value      = column | number | 'text'
 * </pre>
 */
public final class ExpressionParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*+(?:('[^']*+'(?:'[^']*+')*+)|(\\d+(?:\\.\\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|(<=|>=|!=|[=<>(),+*-]))");
  private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=");
  private static final Set<String> WORDS =
      Set.of("and", "or", "not", "in", "is", "empty", "starts");
  private static final int MOST_TOKENS = 500;
  private static final int MOST_CHARACTERS = 4000;

  private final String text;
  private final List<String> tokens;
  private int next;

  private ExpressionParser(String text) {
    this.text = text;
    this.tokens = tokens(text);
  }

  /**
   * Reads a condition; blank text always holds.
   *
   * @throws IllegalArgumentException with the place in the text if it cannot be read
   */
  public static Expression parse(String text) {
    if (text.isBlank()) {
      return Expression.always();
    }
    ExpressionParser parser = new ExpressionParser(text);
    Expression expression = parser.condition();
    if (parser.next < parser.tokens.size()) {
      throw parser.unexpected();
    }
    return expression;
  }

  private static List<String> tokens(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "Invalid condition: longer than " + MOST_CHARACTERS + " characters. Shorten it.");
    }
    List<String> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && !text.substring(at).isBlank()) {
      if (!m.find(at) || m.start() != at || tokens.size() == MOST_TOKENS) {
        throw new IllegalArgumentException(
            "Invalid condition: '" + text + "' (cannot read it from character " + (at + 1) + ")");
      }
      tokens.add(m.group().strip());
      at = m.end();
    }
    return tokens;
  }

  private Expression condition() {
    List<Expression> parts = new ArrayList<>(List.of(all()));
    while (accept("or")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.get(0) : new Expression.Any(parts);
  }

  private Expression all() {
    List<Expression> parts = new ArrayList<>(List.of(part()));
    while (accept("and")) {
      parts.add(part());
    }
    return parts.size() == 1 ? parts.get(0) : new Expression.All(parts);
  }

  private Expression part() {
    if (accept("not")) {
      return new Expression.Not(part());
    }
    if (accept("(")) {
      Expression inner = condition();
      expect(")");
      return inner;
    }
    return accept("starts") ? starts() : test();
  }

  private Expression starts() {
    expect("(");
    Operand column = value();
    expect(",");
    if (!(value() instanceof Operand.TextValue prefix)) {
      throw unexpected();
    }
    expect(")");
    return new Expression.Starts(column, prefix.text());
  }

  private Expression test() {
    Operand left = operand();
    if (accept("is")) {
      boolean negated = accept("not");
      expect("empty");
      Expression empty = new Expression.IsEmpty(left);
      return negated ? new Expression.Not(empty) : empty;
    }
    if (accept("not")) {
      expect("in");
      return new Expression.Not(in(left));
    }
    if (accept("in")) {
      return in(left);
    }
    if (next < tokens.size() && SIGNS.contains(tokens.get(next))) {
      return new Expression.Comparison(tokens.get(next++), left, operand());
    }
    return new Expression.Flag(left);
  }

  private Expression in(Operand left) {
    expect("(");
    List<Operand> list = new ArrayList<>(List.of(value()));
    while (accept(",")) {
      list.add(value());
    }
    expect(")");
    return new Expression.In(left, list);
  }

  private Operand operand() {
    Operand left = term();
    while (next < tokens.size() && (peek("+") || peek("-"))) {
      left = new Operand.Arithmetic(tokens.get(next++).charAt(0), left, term());
    }
    return left;
  }

  private Operand term() {
    Operand left = value();
    while (accept("*")) {
      left = new Operand.Arithmetic('*', left, value());
    }
    return left;
  }

  private Operand value() {
    if (next == tokens.size()) {
      throw unexpected();
    }
    String token = tokens.get(next);
    char first = token.charAt(0);
    if (first == '\'') {
      next++;
      return new Operand.TextValue(token.substring(1, token.length() - 1).replace("''", "'"));
    }
    if (Character.isDigit(first)) {
      next++;
      return new Operand.NumberValue(new BigDecimal(token));
    }
    if (peek("-")) {
      next++;
      return new Operand.Arithmetic('-', new Operand.NumberValue(BigDecimal.ZERO), value());
    }
    if (!(Character.isLetter(first) || first == '_')
        || WORDS.contains(token.toLowerCase(Locale.ROOT))) {
      throw unexpected();
    }
    next++;
    return new Operand.ColumnValue(token);
  }

  private boolean peek(String word) {
    return next < tokens.size() && tokens.get(next).equalsIgnoreCase(word);
  }

  private boolean accept(String word) {
    boolean there = peek(word);
    if (there) {
      next++;
    }
    return there;
  }

  private void expect(String word) {
    if (!accept(word)) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    String found = next < tokens.size() ? "'" + tokens.get(next) + "'" : "the end";
    return new IllegalArgumentException(
        "Invalid condition: '" + text + "' (" + found + " is not expected there)");
  }
}
