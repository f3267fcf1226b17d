package org.yanhe.spark.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Notation;
import org.yanhe.model.source.Reach;
import org.yanhe.model.source.Time;
import org.yanhe.model.unit.Unit;

/** Makes the reader of each column from its type and the notation of the source. */
final class CellReaders {
  /** Id of the check that a value has the type of its column. */
  static final String TYPE = "type";

  /** Id of the check that a code stands in its list. */
  static final String CODE = "code";

  private static final int LONGEST_TEXT = 4000;
  private static final int DIGITS = 18;
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(DIGITS);

  private final DatasetSchema schema;
  private final Notation notation;
  private final CodeLists lists;

  CellReaders(DatasetSchema schema, Notation notation, CodeLists lists) {
    this.schema = schema;
    this.notation = notation;
    this.lists = lists;
  }

  /**
   * The reader of a column.
   *
   * @param unit symbol of the unit its numbers are delivered in; empty if it is the stored one
   */
  CellReader reader(Column column, String unit) {
    return switch (column.type()) {
      case TEXT -> CellReaders::text;
      case INTEGER -> integer(column, unit);
      case DECIMAL -> column.unitColumn().isEmpty() ? decimal(column, unit) : exact();
      case DATE -> new DateReader(notation.dates(), notation.width())::read;
      case BOOLEAN -> this::truth;
      case PERIOD -> period(column);
      case REGION -> region();
      case CODE -> code(lists.list(column.codes()));
    };
  }

  static @Nullable Object text(Object delivered, CellReader.Complaint complaint) {
    String text = asText(delivered);
    if (text.length() > LONGEST_TEXT) {
      return complaint.say(TYPE, "a text of at most " + LONGEST_TEXT + " characters");
    }
    return hasHidden(text) ? complaint.say(TYPE, "a text without control characters") : text;
  }

  private static boolean hasHidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        return true;
      }
    }
    return false;
  }

  /** A delivered text without white space around it; null if that is blank by declaration. */
  static @Nullable String cleaned(String text, Collection<String> blanks) {
    String trimmed = WhiteSpace.trim(text);
    return trimmed.isEmpty() || blanks.contains(trimmed) ? null : trimmed;
  }

  /** A text as it stands; a number without exponent. */
  static String asText(Object delivered) {
    return delivered instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : delivered.toString();
  }

  private String folded(Object delivered) {
    String text = asText(delivered);
    return notation.width() == Notation.Width.FULL ? FullWidth.fold(text).strip() : text;
  }

  private Optional<BigDecimal> number(Object delivered) {
    if (delivered instanceof BigDecimal number) {
      return Optional.of(number);
    }
    return NumberText.parse(folded(delivered), notation.thousands());
  }

  private CellReader exact() {
    return (delivered, complaint) ->
        number(delivered).<Object>map(n -> n).orElseGet(() -> complaint.say(TYPE, "a number"));
  }

  private CellReader decimal(Column column, String unit) {
    BigDecimal factor = factor(column, unit);
    boolean asStored = unit.isEmpty();
    return (delivered, complaint) -> {
      Optional<BigDecimal> number = number(delivered);
      if (number.isEmpty()) {
        return complaint.say(TYPE, "a number");
      }
      return stored(asStored ? number.get() : number.get().multiply(factor), column, complaint);
    };
  }

  /** A number with the scale of its column, refused if digits would be lost. */
  static @Nullable Object stored(BigDecimal number, Column column, CellReader.Complaint complaint) {
    boolean fits = number.scale() >= 0 && number.scale() <= column.scale();
    if (fits && number.precision() - number.scale() + column.scale() <= DIGITS) {
      return number.setScale(column.scale());
    }
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() > column.scale()) {
      return complaint.say(
          TYPE, "at most " + column.scale() + " digits after the point" + in(column));
    }
    if (plain.abs().movePointRight(column.scale()).compareTo(LARGEST) >= 0) {
      return complaint.say(TYPE, "at most 18 digits" + in(column));
    }
    return plain.setScale(column.scale());
  }

  private static String in(Column column) {
    return column.unitSymbol().isEmpty() ? "" : " in " + column.unitSymbol();
  }

  private CellReader integer(Column column, String unit) {
    BigDecimal factor = factor(column, unit);
    boolean asStored = unit.isEmpty();
    return (delivered, complaint) -> {
      if (asStored && delivered instanceof String text && isShortNumber(text)) {
        return Long.parseLong(text);
      }
      if (asStored && delivered instanceof BigDecimal whole && isShortWhole(whole)) {
        return whole.longValue();
      }
      Optional<BigDecimal> number = number(delivered).map(n -> n.multiply(factor));
      if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
        return complaint.say(TYPE, "a whole number" + in(column));
      }
      return number.get().abs().compareTo(LARGEST) < 0
          ? (Object) number.get().longValueExact()
          : complaint.say(TYPE, "at most 18 digits" + in(column));
    };
  }

  private static boolean isShortWhole(BigDecimal number) {
    return number.scale() == 0 && number.precision() <= DIGITS;
  }

  /** Whether a text is nothing but digits that fit. */
  private static boolean isShortNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= DIGITS;
  }

  private static BigDecimal factor(Column column, String unit) {
    return unit.isEmpty()
        ? BigDecimal.ONE
        : Unit.parse(unit).convert(BigDecimal.ONE, column.unit().orElseThrow());
  }

  private @Nullable Object truth(Object delivered, CellReader.Complaint complaint) {
    if (delivered instanceof Boolean) {
      return delivered;
    }
    String word = folded(delivered);
    if (notation.yes().contains(word)) {
      return true;
    }
    return notation.no().contains(word)
        ? (Object) false
        : complaint.say(
            TYPE,
            "one of "
                + String.join(", ", notation.yes())
                + ", "
                + String.join(", ", notation.no()));
  }

  private CellReader period(Column column) {
    PeriodReader reader = new PeriodReader(notation.periods());
    boolean oneFrequency =
        schema.reach() == Reach.ROLLED_UP
            && schema.time() instanceof Time.Point point
            && point.column().equals(column.name());
    return (delivered, complaint) ->
        oneFrequency
            ? reader.read(folded(delivered), ((Time.Point) schema.time()).frequency(), complaint)
            : reader.read(folded(delivered), complaint);
  }

  private CellReader region() {
    Map<String, String> newByOld = lists.changes(CodeLists.REGION_CHANGES);
    Optional<CodeList> list = lists.list(CodeLists.REGIONS);
    return (delivered, complaint) -> {
      String code = folded(delivered);
      String current = newByOld.getOrDefault(code, code);
      boolean known = list.map(l -> l.contains(current)).orElse(true);
      return known ? current : complaint.say(CODE, "a code of list " + CodeLists.REGIONS);
    };
  }

  private CellReader code(Optional<CodeList> list) {
    return (delivered, complaint) -> {
      String code = folded(delivered);
      boolean known = list.map(l -> l.contains(code)).orElse(true);
      return known && list.isPresent()
          ? code
          : known
              ? text(code, complaint)
              : complaint.say(CODE, "a code of list " + list.orElseThrow().name());
    };
  }
}
