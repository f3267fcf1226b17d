package org.yanhe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample, run once for every test that only looks at its release. */
final class SampleRelease {
  private static final Path RELEASES = Path.of("target/sample-release");
  private static final Product.Ended ENDED = run();

  private SampleRelease() {}

  /** How the run ended: in Chinese and Beijing time. */
  static Product.Ended ended() {
    return ENDED;
  }

  /** Folder that holds the release. */
  static Path releases() {
    return RELEASES;
  }

  /**
   * The release; nobody may change it.
   *
   * @throws AssertionError if the run failed
   */
  static Path folder() {
    if (ENDED.exitCode() != 0) {
      throw new AssertionError("The sample does not run: " + ENDED.err());
    }
    return Path.of(ENDED.lastLine());
  }

  private static Product.Ended run() {
    try {
      if (Files.exists(RELEASES)) {
        DeletedFolder.delete(RELEASES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Product.run(
        List.of("-Duser.timezone=Asia/Shanghai", "-Duser.language=zh", "-Duser.country=CN"),
        "run",
        Product.SAMPLE.toString(),
        "--out",
        RELEASES.toString());
  }
}
