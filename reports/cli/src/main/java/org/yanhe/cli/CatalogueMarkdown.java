package org.yanhe.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Topic;
import org.yanhe.model.text.Label;

/** Writes indicators as a page of Markdown in both languages, one table a topic. */
final class CatalogueMarkdown {
  private static final String HEAD =
      """
      # Indicator catalogue 指标目录

      Generated from the catalogue; `yanhe catalogue --markdown` prints it for a project of your own.

      由指标目录生成；自己的项目用 `yanhe catalogue --markdown --project DIR`。

      """;

  private CatalogueMarkdown() {}

  static String of(Catalogue catalogue, List<Indicator> indicators) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Topic topic : catalogue.topics()) {
      List<Indicator> own =
          indicators.stream().filter(i -> i.topic().equals(topic.code())).toList();
      if (!own.isEmpty()) {
        page.append(
            "## " + topic.label().en() + " " + topic.label().zh() + " (" + own.size() + ")\n\n");
        table(page, own);
      }
    }
    sources(page, indicators);
    return page.toString();
  }

  private static void table(StringBuilder page, List<Indicator> indicators) {
    page.append("| code 代码 | indicator 指标 | unit 单位 | definition 定义 | formula 公式 |\n");
    page.append("|---|---|---|---|---|\n");
    for (Indicator i : indicators) {
      page.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  i.code(),
                  both(i.label()),
                  escaped(i.unit().symbol()),
                  both(i.definition()),
                  both(i.formula().words())));
    }
    page.append('\n');
  }

  private static void sources(StringBuilder page, List<Indicator> indicators) {
    Map<String, Integer> counts = new TreeMap<>();
    indicators.forEach(i -> counts.merge(both(i.source()), 1, Integer::sum));
    page.append("## Sources of definitions 定义来源\n\n| source 来源 | indicators 指标数 |\n|---|---|\n");
    counts.forEach((source, n) -> page.append("| " + source + " | " + n + " |\n"));
  }

  private static String both(Label label) {
    return escaped(label.zh().equals(label.en()) ? label.zh() : label.zh() + "<br>" + label.en());
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
