package org.yanhe.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.yanhe.model.source.Format;
import org.yanhe.model.source.Source;

/** Looks at a file before anything is staged: its checksum, and whether it can be read at all. */
final class Inspection {
  private static final int BUFFER = 1 << 16;
  private static final long UNTOLD = -1;

  private Inspection() {}

  /**
   * What was seen.
   *
   * @param index of the file
   * @param sha256 of its bytes, in lower-case hexadecimal
   * @param problem one sentence; empty if it can be read
   * @param unused delivered columns that nothing reads
   * @param rows number of rows if the file says so itself, else -1
   */
  record Seen(int index, String sha256, String problem, List<String> unused, long rows)
      implements Serializable {
    Seen {
      unused = List.copyOf(unused);
    }
  }

  static Seen inspect(InputFile file, StagePlan plan, Configuration conf) {
    Source source = plan.sources().get(file.source());
    String sha256 = "";
    try {
      ContentCheck check = ContentCheck.of(source.format());
      sha256 = digest(file, check, conf);
      String problem = check.problem();
      return problem.isEmpty()
          ? header(file, sha256, plan, source, conf)
          : new Seen(file.index(), sha256, cannot(file, problem), List.of(), UNTOLD);
    } catch (IOException e) {
      return new Seen(file.index(), sha256, cannot(file, reason(e)), List.of(), UNTOLD);
    }
  }

  private static Seen header(
      InputFile file, String sha256, StagePlan plan, Source source, Configuration conf)
      throws IOException {
    if (source.format() instanceof Format.Parquet || source.format() instanceof Format.Jdbc) {
      ParquetShape shape = ParquetShape.read(file, conf);
      return seen(
          file, sha256, new HeaderBinding(plan.schema(), source, shape.header()), shape.rows());
    }
    try (DeliveredTable table = Tables.open(file, source.format(), conf)) {
      HeaderBinding binding = new HeaderBinding(plan.schema(), source, table.header());
      return seen(file, sha256, binding, UNTOLD);
    }
  }

  private static Seen seen(InputFile file, String sha256, HeaderBinding binding, long rows) {
    List<String> problems = binding.problems();
    String problem = problems.isEmpty() ? "" : cannot(file, String.join(" Also ", problems));
    return new Seen(file.index(), sha256, problem, binding.unused(), rows);
  }

  private static String digest(InputFile file, ContentCheck check, Configuration conf)
      throws IOException {
    MessageDigest sha256 = sha256();
    try (InputStream bytes = new DigestInputStream(Tables.bytes(file, conf), sha256)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        check.accept(buffer, n);
      }
      check.end();
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String cannot(InputFile file, String problem) {
    return "Cannot read " + file.name() + ": " + problem;
  }

  private static String reason(IOException e) {
    if (e instanceof XlsxTable.NoWorkbook
        || e instanceof ParquetShape.NoParquet
        || e instanceof CsvTable.NoTable) {
      return e.getMessage() + ".";
    }
    if (e instanceof ChecksumException) {
      return "its bytes differ from the checksum file beside it. Deliver both anew.";
    }
    return e.getClass().getSimpleName() + ". Check that the file is there and may be read.";
  }
}
