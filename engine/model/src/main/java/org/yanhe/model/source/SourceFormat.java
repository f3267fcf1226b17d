package org.yanhe.model.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/** Reads the keys of a source that say how it is stored. */
final class SourceFormat {
  private static final List<String> NAMES = List.of("csv", "xlsx", "parquet", "jdbc");
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern SECRET =
      Pattern.compile("(?i)(password|passwd|pwd|user|token|secret)\\s*=|//[^/?]*@");

  private SourceFormat() {}

  static Optional<Format> read(YamlMap map) {
    String format = map.need("format", SourceFormat::known).orElse("");
    return switch (format) {
      case "csv" -> csv(map);
      case "xlsx" ->
          layout(map).map(layout -> new Format.Xlsx(map.text("sheet").orElse(""), layout));
      case "parquet" -> Optional.of(new Format.Parquet());
      case "jdbc" -> jdbc(map);
      default -> Optional.empty();
    };
  }

  private static String known(String format) {
    return UnknownWord.check("format", format, NAMES);
  }

  private static Optional<Format> csv(YamlMap map) {
    String encoding = map.take("encoding", SourceFormat::encoding).orElse("UTF-8");
    char separator = map.take("separator", SourceFormat::separator).orElse(',');
    return layout(map).map(layout -> new Format.Csv(encoding, separator, layout));
  }

  private static String encoding(String name) {
    try {
      return Charset.forName(name).name();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Invalid encoding: '" + name + "' (such as UTF-8, GB18030 or GBK)", e);
    }
  }

  private static char separator(String text) {
    String sign = text.toLowerCase(Locale.ROOT).equals("tab") ? "\t" : text;
    if (sign.length() != 1 || "\"\r\n".contains(sign)) {
      throw new IllegalArgumentException(
          "Invalid separator: '" + text + "' (one character, or tab)");
    }
    return sign.charAt(0);
  }

  private static Optional<Format.Layout> layout(YamlMap map) {
    List<Integer> given = map.texts("header", SourceFormat::row);
    List<Integer> header = map.has("header") ? given : List.of(1);
    String until = map.text("until").orElse("");
    try {
      return Optional.of(new Format.Layout(header, until));
    } catch (IllegalArgumentException e) {
      map.problem("header", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Integer row(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException("Invalid header: '" + text + "' (a row number from 1)");
    }
    return Integer.valueOf(text);
  }

  private static Optional<Format> jdbc(YamlMap map) {
    Optional<String> url = map.need("url", SourceFormat::address);
    Optional<String> table = map.take("table", SourceFormat::table);
    Optional<String> query = map.take("query", SourceFormat::query);
    if (map.has("table") == map.has("query")) {
      map.problem("table", "Invalid source: one of 'table' and 'query' is needed. Give one.");
    }
    String user = map.take("user-env", SourceFormat::variable).orElse("");
    String password = map.take("password-env", SourceFormat::variable).orElse("");
    Optional<String> from = table.or(() -> query);
    return url.isPresent() && from.isPresent()
        ? Optional.of(new Format.Jdbc(url.get(), from.get(), user, password))
        : Optional.empty();
  }

  private static String address(String url) {
    if (!url.startsWith("jdbc:")) {
      throw new IllegalArgumentException("Invalid url: '" + url + "' (begins with 'jdbc:')");
    }
    if (SECRET.matcher(url).find()) {
      throw new IllegalArgumentException(
          "Invalid url: it holds a user or password (name environment variables in 'user-env' and"
              + " 'password-env' instead)");
    }
    return url;
  }

  private static String table(String name) {
    if (!name.matches("[\\p{L}_][\\p{L}0-9_]*(\\.[\\p{L}_][\\p{L}0-9_]*)?")) {
      throw new IllegalArgumentException("Invalid table: '" + name + "' (name or schema.name)");
    }
    return name;
  }

  private static String query(String text) {
    String sql = text.strip();
    if (!sql.toLowerCase(Locale.ROOT).startsWith("select") || sql.contains(";")) {
      throw new IllegalArgumentException("Invalid query: it must be one select without ';'");
    }
    return "(" + sql + ") delivered";
  }

  private static String variable(String name) {
    if (!VARIABLE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Invalid variable: '" + name + "' (upper-case letters, digits and '_')");
    }
    return name;
  }
}
