package org.yanhe.spark.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.problem.Stop;

/** The file whose content stopped Spark's own reader, which names it in the text of an error. */
public final class DamagedFile {
  private static final int MOST_CAUSES = 50;
  private static final Pattern NAMED =
      Pattern.compile("FAILED_READ_FILE[^\\n]*? reading file (\\S+?)\\.?(?:\\s|$)");

  private DamagedFile() {}

  /** Its address in a text of Spark; empty if it tells of no such file. */
  public static Optional<String> namedBy(String text) {
    Matcher named = NAMED.matcher(text);
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  /** The sentence about the one of some delivered files that an error tells of. */
  static Optional<Stop.InputError> of(Throwable error, List<InputFile> files) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .flatMap(e -> namedBy(String.valueOf(e.getMessage())).stream())
        .map(address -> URI.create(address).getPath())
        .flatMap(path -> files.stream().filter(file -> path(file).equals(path)))
        .findFirst()
        .map(file -> new Stop.InputError(Inspection.cannot(file, UnreadableFile.DAMAGED)));
  }

  private static String path(InputFile file) {
    return new Path(file.uri()).toUri().getPath();
  }
}
