package org.yanhe.documents.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yanhe.model.text.Language;

/** Fills the page's frame with its style, data, drawing library and program. */
final class Template {
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  /** The program in the order in which its parts build on each other. */
  private static final List<String> PROGRAM =
      List.of(
          "words.js",
          "elements.js",
          "figures.js",
          "lineage.js",
          "tables.js",
          "axes.js",
          "options.js",
          "charts.js",
          "map.js",
          "explorer.js",
          "search.js",
          "page.js");

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  private Template() {}

  static String filled(String title, Language language, String json) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("language", language == Language.ZH ? "zh-CN" : "en");
    parts.put("title", escaped(title));
    parts.put("style", resource("page.css"));
    parts.put("data", inScript(json));
    parts.put("echarts", resource(ECHARTS));
    parts.put(
        "program", PROGRAM.stream().map(Template::resource).collect(Collectors.joining("\n")));
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
  }

  /** Text between tags: nothing in it can open one. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** JSON within a script element: nothing in it can end the element or open a comment. */
  static String inScript(String json) {
    return json.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Cannot write page: resource '" + name + "' is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write page: resource '" + name + "' is broken", e);
    }
  }
}
