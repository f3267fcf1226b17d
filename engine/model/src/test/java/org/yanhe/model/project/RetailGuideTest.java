package org.yanhe.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.text.Label;

/** The tutorial of a project of its own domain, followed to the letter. */
class RetailGuideTest {
  private static final Path GUIDE = Path.of("../docs/retail.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("`shop/([a-z0-9/-]+\\.yaml)`");

  @TempDir Path folder;

  @Test
  void the_project_of_the_tutorial_has_no_problem() throws IOException {
    Path shop = folder.resolve("shop");
    new ProjectTemplate("retail").writeTo(shop);
    String guide = Files.readString(GUIDE);
    for (MatchResult example : EXAMPLE.matcher(guide).results().toList()) {
      Path file = shop.resolve(lastFile(guide.substring(0, example.start())));
      Files.writeString(
          file, example.group(1), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    Project project = Project.read(shop);

    assertThat(project.sources().datasets())
        .containsExactlyInAnyOrder("transactions", "store-returns", "web-orders");
    assertThat(project.catalogue().find(IndicatorCode.parse("sales.amount.per-customer")))
        .isPresent();
    assertThat(project.catalogue().find(IndicatorCode.parse("web.amount.median"))).isPresent();
    assertThat(
            project
                .catalogue()
                .get(IndicatorCode.parse("web.amount.upper-tenth"))
                .formula()
                .words())
        .isEqualTo(
            new Label(
                "web-orders 的 quantile(0.9, amount, 0.001)，相对误差不超过 0.1%",
                "quantile(0.9, amount, 0.001) of web-orders, relative error at most 0.1%"));
  }

  /** The file that the text names last, which the example after it goes to. */
  private static String lastFile(String text) {
    Matcher matcher = FILE.matcher(text);
    String last = "";
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return last;
  }
}
