package org.yanhe.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the methods; rewritten with {@code -Dgolden.update=true}. */
class MethodsPageTest {
  private static final Path PAGE = Path.of("../docs/methods.md");

  @Test
  void the_page_is_what_the_code_says() throws IOException {
    String page = MethodsPage.text();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).as("rewrite it with -Dgolden.update=true").hasContent(page);
  }

  @Test
  void every_package_of_methods_has_tested_examples() {
    assertThat(MethodsPage.PACKAGES)
        .allSatisfy(name -> assertThat(MethodsPage.rules(name)).as(name).isNotEmpty());
  }
}
