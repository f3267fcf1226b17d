package org.yanhe.spark.source;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.yanhe.model.source.Format;
import org.yanhe.model.source.Source;

/** Looks at a file before anything is staged: whether it can be read, and its header. */
final class Inspection {
  private static final long UNTOLD = -1;

  private Inspection() {}

  /**
   * What was seen.
   *
   * @param file that was looked at
   * @param sha256 of its bytes, in lower-case hexadecimal; empty if they are read only once, later
   * @param problem one sentence; empty if it can be read
   * @param header names of its columns
   * @param unused delivered columns that nothing reads
   * @param rows number of rows if the file says so itself, else -1
   * @param groups sizes of its groups of rows if it is Parquet that is read without Spark; else
   *     empty
   */
  record Seen(
      InputFile file,
      String sha256,
      String problem,
      List<String> header,
      List<String> unused,
      long rows,
      List<Long> groups)
      implements Serializable {
    Seen {
      header = List.copyOf(header);
      unused = List.copyOf(unused);
      groups = List.copyOf(groups);
    }

    Seen withChecksum(String checksum) {
      return new Seen(file, checksum, problem, header, unused, rows, groups);
    }

    private Seen ofParquet(long itsRows, List<Long> itsGroups) {
      return new Seen(file, sha256, problem, header, unused, itsRows, itsGroups);
    }

    /** Position of the file. */
    int index() {
      return file.index();
    }
  }

  static Seen inspect(InputFile file, StagePlan plan, Configuration conf) {
    Source source = plan.sources().get(file.source());
    try {
      return isParquet(source)
          ? parquet(file, plan, source, conf)
          : table(file, plan, source, conf);
    } catch (IOException e) {
      String problem = cannot(file, UnreadableFile.reason(e));
      return new Seen(file, "", problem, List.of(), List.of(), UNTOLD, List.of());
    }
  }

  /** Whether rows are Parquet, of which the checksum is taken before they are read. */
  static boolean isParquet(Source source) {
    return source.format() instanceof Format.Parquet || source.format() instanceof Format.Jdbc;
  }

  private static Seen parquet(InputFile file, StagePlan plan, Source source, Configuration conf)
      throws IOException {
    try (WatchedBytes bytes =
        new WatchedBytes(OpenFile.bytes(file, conf), new ContentCheck.Nothing())) {
      ParquetShape shape = ParquetShape.read(file, conf);
      return seen(file, bytes.sha256(), shape.header(), plan, source)
          .ofParquet(shape.rows(), shape.groups());
    }
  }

  /** The first rows alone, and all of a workbook, whose bytes must be the same once more. */
  private static Seen table(InputFile file, StagePlan plan, Source source, Configuration conf)
      throws IOException {
    try (OpenFile open = OpenFile.open(file, source.format(), conf)) {
      String sha256 = source.format() instanceof Format.Xlsx ? open.sha256() : "";
      return seen(file, sha256, open.table().header(), plan, source);
    }
  }

  private static Seen seen(
      InputFile file, String sha256, List<String> header, StagePlan plan, Source source) {
    HeaderBinding binding = new HeaderBinding(plan.schema(), source, header);
    List<String> problems = binding.problems();
    String problem = problems.isEmpty() ? "" : cannot(file, String.join(" Also ", problems));
    return new Seen(file, sha256, problem, header, binding.unused(), UNTOLD, List.of());
  }

  static String cannot(InputFile file, String problem) {
    return "Cannot read " + file.name() + ": " + problem;
  }
}
