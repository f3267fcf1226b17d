package org.yanhe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.model.release.Sha256;

/** The built product, run in a JVM of its own with an empty environment. */
final class Product {
  private static final Path FOLDER = Path.of("target/yanhe");

  /** Commands that the launcher starts without the jars of Spark. */
  private static final Set<String> WITHOUT_SPARK =
      Set.of(
          "help",
          "init",
          "report",
          "verify",
          "catalogue",
          "explain",
          "generate",
          "diff",
          "schema",
          "completion");

  static final Path SAMPLE = Path.of("../../datasets/yanan");

  private Product() {}

  /**
   * How a run ended.
   *
   * @param exitCode of the process
   * @param out what it printed for machines
   * @param err what it printed for people
   */
  record Ended(int exitCode, String out, String err) {
    String lastLine() {
      List<String> lines = out.strip().lines().toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  /** Runs a command with JVM options such as a time zone. */
  static Ended run(List<String> options, String... args) {
    try {
      Path printed = Files.createTempDirectory("yanhe");
      Path out = printed.resolve("out");
      Path err = printed.resolve("err");
      ProcessBuilder builder =
          new ProcessBuilder(command(options, args))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().put("LC_ALL", "C.UTF-8"); // as the launcher does where nothing is set
      Process process = builder.start();
      if (!process.waitFor(20, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("The product did not end: " + Files.readString(err));
      }
      Ended ended =
          new Ended(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8));
      Files.delete(out);
      Files.delete(err);
      Files.delete(printed);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> command(List<String> options, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    boolean withoutSpark = WITHOUT_SPARK.contains(args[0]);
    command.addAll(options(withoutSpark ? "short.options" : "small.options"));
    command.addAll(options("java.options"));
    command.addAll(options);
    String spark = withoutSpark ? logging() : FOLDER + "/spark/*";
    command.addAll(List.of("-cp", FOLDER + "/lib/*:" + spark, "org.yanhe.cli.Main"));
    command.addAll(List.of(args));
    return command;
  }

  private static String logging() throws IOException {
    try (Stream<Path> jars = Files.list(FOLDER.resolve("spark"))) {
      return jars.map(Path::toString)
          .filter(jar -> jar.contains("/log4j-"))
          .sorted()
          .collect(Collectors.joining(":"));
    }
  }

  /** Options of the JVM as the launcher reads them. */
  static List<String> options(String file) throws IOException {
    return List.of(Files.readString(FOLDER.resolve(file)).strip().split(" "));
  }

  /** Path and hash of every file below a folder. */
  static Map<String, String> bytes(Path folder) {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> hashes.put(folder.relativize(f).toString(), Sha256.of(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hashes;
  }
}
