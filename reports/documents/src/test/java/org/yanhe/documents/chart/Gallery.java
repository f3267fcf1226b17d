package org.yanhe.documents.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yanhe.model.text.Language;

/** Writes every sample chart to a folder, for eyes. */
final class Gallery {
  private Gallery() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (var sample : Samples.all().entrySet()) {
      for (Language language : Language.values()) {
        Files.write(
            folder.resolve(sample.getKey() + "." + language.code() + ".png"),
            Charts.png(sample.getValue(), language));
        Files.write(
            folder.resolve(sample.getKey() + "." + language.code() + ".svg"),
            Charts.svg(sample.getValue(), language));
      }
    }
  }
}
