package org.yanhe.model.source;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.model.text.Label;

/** What a check expects of rows. */
public sealed interface CheckRule extends Serializable {

  /** Names of the columns it reads. */
  List<String> columns();

  /**
   * What a row does that breaks it.
   *
   * @param names what readers call a column
   */
  Label broken(Function<String, Label> names);

  /**
   * A unified social credit code (统一社会信用代码) with the right check character after GB 32100-2015.
   *
   * @param column with the code; an empty value passes
   */
  record CreditCode(String column) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public Label broken(Function<String, Label> names) {
      return new Label(
          names.apply(column).zh() + "的校验码不符",
          "a wrong check character in: " + names.apply(column).en());
    }
  }

  /**
   * A code that stands in a list and is valid on the day of the row.
   *
   * @param column with the code; an empty value passes
   * @param list name of the code list
   */
  record InList(String column, String list) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public Label broken(Function<String, Label> names) {
      return new Label(
          names.apply(column).zh() + "不在码表中，或当时无效",
          names.apply(column).en() + " that its list lacks, or lacked on that day");
    }
  }

  /**
   * A number between bounds, both included.
   *
   * @param column with the number in its stored unit; an empty value passes
   * @param bounds what is allowed
   */
  record Range(String column, Bounds bounds) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public Label broken(Function<String, Label> names) {
      return new Label(
          names.apply(column).zh() + "应" + bounds.words().zh(),
          names.apply(column).en() + ": should be " + bounds.words().en());
    }
  }

  /**
   * A text of a certain form.
   *
   * @param column with the text; an empty value passes
   * @param pattern regular expression for the whole text
   */
  record Form(String column, String pattern) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public Label broken(Function<String, Label> names) {
      return new Label(
          names.apply(column).zh() + "格式不符", names.apply(column).en() + " of another form");
    }
  }

  /**
   * A condition that must not be false; where a value is empty it passes.
   *
   * @param expect the condition
   * @param columns those it reads
   */
  record Holds(String expect, List<String> columns) implements CheckRule {
    public Holds {
      columns = List.copyOf(columns);
    }

    @Override
    public Label broken(Function<String, Label> names) {
      return new Label("不满足：" + named(names, Label::zh), "not so: " + named(names, Label::en));
    }

    private String named(Function<String, Label> names, Function<Label, String> language) {
      String words = expect;
      for (String column : columns) {
        String name = Matcher.quoteReplacement(language.apply(names.apply(column)));
        words = words.replaceAll("\\b" + Pattern.quote(column) + "\\b", name);
      }
      return words;
    }
  }

  /**
   * Columns that together occur once in the dataset.
   *
   * @param columns at least one
   */
  record Unique(List<String> columns) implements CheckRule {
    public Unique {
      columns = List.copyOf(columns);
    }

    @Override
    public Label broken(Function<String, Label> names) {
      return new Label(
          joined(names, Label::zh, "、") + "重复", "repeated " + joined(names, Label::en, ", "));
    }

    private String joined(
        Function<String, Label> names, Function<Label, String> language, String comma) {
      return columns.stream().map(names).map(language).collect(Collectors.joining(comma));
    }
  }

  /**
   * A region's figure that equals the sum of the regions directly below it, wherever all of them
   * are there.
   *
   * @param value column with the figure
   * @param by columns that name what the figure is, besides the region
   * @param tolerance largest difference in the stored unit
   */
  record SumOfRegions(String value, List<String> by, BigDecimal tolerance) implements CheckRule {
    public SumOfRegions {
      by = List.copyOf(by);
    }

    @Override
    public List<String> columns() {
      return Stream.concat(Stream.of(value), by.stream()).toList();
    }

    @Override
    public Label broken(Function<String, Label> names) {
      return new Label(
          names.apply(value).zh() + "不等于下级地区之和",
          names.apply(value).en() + " that is not the sum of the regions below");
    }
  }

  /**
   * A figure whose ratio to the one of the same key a year before lies between bounds, wherever
   * there is one above zero.
   *
   * @param value column with the figure
   * @param within bounds of the ratio
   */
  record Change(String value, Bounds within) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(value);
    }

    @Override
    public Label broken(Function<String, Label> names) {
      return new Label(
          names.apply(value).zh() + "与上年之比应" + within.words().zh(),
          names.apply(value).en() + " over that of last year: should be " + within.words().en());
    }
  }
}
