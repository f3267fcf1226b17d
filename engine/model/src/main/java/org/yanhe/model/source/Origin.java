package org.yanhe.model.source;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/** Where the values of a column come from. */
public sealed interface Origin extends Serializable {
  /** The office delivers them. */
  Origin DELIVERED = new Delivered();

  /** Names of the columns they are made from. */
  List<String> columns();

  /** Read from the delivered file. */
  record Delivered() implements Origin {
    @Override
    public List<String> columns() {
      return List.of();
    }
  }

  /**
   * Looked up in a concordance by the code of another column.
   *
   * @param from column with the code
   * @param concordance name of the concordance
   * @param partial truth column that says of a code which belongs only in part whether this row
   *     belongs; empty if such codes never belong
   * @param gives the class itself, or how sure the concordance is of it
   */
  record Derived(String from, String concordance, String partial, Gives gives) implements Origin {
    @Override
    public List<String> columns() {
      return Stream.of(from, partial).filter(c -> !c.isEmpty()).toList();
    }
  }

  /** What a concordance is asked for. */
  enum Gives {
    /** The code of the class. */
    CODE,
    /** How the row of the concordance was found: {@code matched}, {@code inferred} and so on. */
    STATUS;

    static Gives parse(String word) {
      return switch (word) {
        case "code" -> CODE;
        case "status" -> STATUS;
        default -> throw new UnknownWord("gives", word, "code", "status");
      };
    }
  }

  static Optional<Origin> read(YamlMap map) {
    Optional<String> from = map.needText("from");
    Optional<String> concordance = map.needText("concordance");
    String partial = map.text("partial").orElse("");
    Gives gives = map.take("gives", Gives::parse).orElse(Gives.CODE);
    return map.read(
        () -> new Derived(from.orElseThrow(), concordance.orElseThrow(), partial, gives));
  }
}
