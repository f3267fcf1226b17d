package org.yanhe.documents.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.text.Language;

/**
 * A sentence with places for figures, such as
 *
 * <pre>{period}数字经济总量{digital-economy.total}[，{digital-economy.total.growth-yoy growth}]。</pre>
 *
 * <p>A place in braces names what is told and how. A clause in square brackets is left out if one
 * of its own figures is missing or withheld; a missing figure outside brackets leaves out the
 * sentence.
 */
public final class Template {
  private final List<Node> nodes;

  Template(List<? extends Node> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if brackets or braces do not match, or a place says nothing
   *     that is known
   */
  public static Template parse(String text) {
    return new TemplateParser(text).parse();
  }

  /** A part of a template. */
  sealed interface Node {}

  /** Words that are printed as they stand. */
  record Words(String text) implements Node {}

  /** A place for a figure. */
  record Place(Slot slot, Set<IndicatorCode> indicators) implements Node {}

  /** A clause that may be left out. */
  record Clause(Template clause) implements Node {}

  /** The sentence, unless a figure that it cannot do without is missing. */
  public Optional<Sentence> fill(Facts facts, Language language) {
    return pieces(facts, language).map(Sentence::new);
  }

  /** Every indicator that it names. */
  public Set<IndicatorCode> indicators() {
    Set<IndicatorCode> all = new TreeSet<>();
    for (Node node : nodes) {
      if (node instanceof Place place) {
        all.addAll(place.indicators());
      } else if (node instanceof Clause clause) {
        all.addAll(clause.clause().indicators());
      }
    }
    return all;
  }

  /** The words that stand in it, without what figures fill in. */
  Stream<String> words() {
    return nodes.stream()
        .flatMap(
            node ->
                node instanceof Words words
                    ? Stream.of(words.text())
                    : node instanceof Clause clause ? clause.clause().words() : Stream.empty());
  }

  private Optional<List<Piece>> pieces(Facts facts, Language language) {
    List<Piece> pieces = new ArrayList<>();
    for (Node node : nodes) {
      Optional<List<Piece>> filled = pieces(node, facts, language);
      if (filled.isEmpty()) {
        return Optional.empty();
      }
      pieces.addAll(filled.get());
    }
    return Optional.of(pieces);
  }

  private static Optional<List<Piece>> pieces(Node node, Facts facts, Language language) {
    if (node instanceof Words words) {
      return Optional.of(List.of(Piece.words(words.text())));
    }
    if (node instanceof Place place) {
      return place.slot().fill(facts, language);
    }
    Clause clause = (Clause) node;
    return Optional.of(clause.clause().pieces(facts, language).orElse(List.of()));
  }
}
