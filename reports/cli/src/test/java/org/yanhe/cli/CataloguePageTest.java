package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yanhe.model.indicator.Catalogue;

/** The page of the built-in catalogue; rewritten with {@code -Dgolden.update=true}. */
class CataloguePageTest {
  private static final Path PAGE = Path.of("../../engine/docs/catalogue.md");

  @Test
  void the_page_is_what_the_catalogue_says() throws IOException {
    Catalogue catalogue = KnownIndicators.builtIn().catalogue();
    String page = CatalogueMarkdown.of(catalogue, catalogue.all());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).as("rewrite it with -Dgolden.update=true").hasContent(page);
  }
}
