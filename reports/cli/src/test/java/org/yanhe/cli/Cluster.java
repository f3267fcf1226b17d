package org.yanhe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster of processes on loopback: a master and workers of one core each, made
 * of the jars of the product. Ports are free ones; closing ends every process and its children.
 */
final class Cluster implements AutoCloseable {
  private static final Path PRODUCT = Path.of("target/yanhe").toAbsolutePath();
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Path ENGINE = Path.of("../../engine/spark/target").toAbsolutePath();

  /** Four JVMs on two cores gain more from starting soon than from compiling well. */
  private static final String QUICK_START = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  /** What the cluster jar leaves to Spark, though here it lies among the product's libraries. */
  private static final Pattern BROUGHT_BY_SPARK =
      Pattern.compile(
          "(hadoop|parquet|commons|log4j|slf4j|snappy|zstd|aircompressor|jts|RoaringBitmap)-.*"
              + "|jackson-(core|databind|annotations)-.*");

  private final Path folder;
  private final List<Process> workers = new ArrayList<>();
  private final Process master;
  private final String address;

  private Cluster(Path folder) throws IOException {
    this.folder = folder;
    linkJars(folder.resolve("spark/jars"));
    this.master = daemon("master", "deploy.master.Master", "--port", "0", "--webui-port", "0");
    await(() -> MASTER.matcher(log("master")).find(), "the master did not start");
    Matcher started = MASTER.matcher(log("master"));
    this.address = started.find() ? started.group(1) : "";
  }

  static Cluster start(Path folder, int workers) throws IOException {
    Cluster cluster = new Cluster(Files.createDirectories(folder));
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::endProcesses));
    for (int i = 0; i < workers; i++) {
      cluster.addWorker();
    }
    return cluster;
  }

  private static void linkJars(Path jars) throws IOException {
    Files.createDirectories(jars);
    try (Stream<Path> spark = Files.list(PRODUCT.resolve("spark"));
        Stream<Path> lib = Files.list(PRODUCT.resolve("lib"))) {
      Stream<Path> shared =
          lib.filter(jar -> BROUGHT_BY_SPARK.matcher(jar.getFileName().toString()).matches());
      for (Path jar : Stream.concat(spark, shared).toList()) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      }
    }
  }

  /** The cluster jar, as the documentation names it. */
  private static Path jar() {
    try (Stream<Path> files = Files.list(ENGINE)) {
      return files.filter(f -> f.toString().endsWith("-cluster.jar")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a worker and waits until the master knows it. */
  void addWorker() throws IOException {
    String name = "worker-" + workers.size();
    String work = folder.resolve(name).toString();
    workers.add(
        daemon(
            name,
            "deploy.worker.Worker",
            "--port",
            "0",
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "600m",
            "--work-dir",
            work,
            address));
    await(() -> log(name).contains("Successfully registered"), name + " did not register");
  }

  /** Kills a worker that runs an executor, with the executor, as a power cut would. */
  void killBusyWorker() {
    await(() -> workers.stream().anyMatch(Cluster::isBusy), "no worker has an executor");
    Process busy = workers.stream().filter(Cluster::isBusy).findFirst().orElseThrow();
    end(busy);
    workers.remove(busy);
  }

  private static boolean isBusy(Process worker) {
    return worker.isAlive() && worker.descendants().findAny().isPresent();
  }

  /** Submits a project as the documentation says. */
  Process submit(String name, Path... arguments) throws IOException {
    List<String> command = java("1g", "deploy.SparkSubmit", "--master", address, "--class");
    command.addAll(List.of("org.yanhe.spark.run.Submit", "--conf", "spark.executor.memory=512m"));
    command.addAll(List.of("--conf", "spark.sql.shuffle.partitions=2"));
    command.addAll(List.of("--conf", "spark.executor.extraJavaOptions=" + QUICK_START));
    command.addAll(List.of("--conf", "spark.sql.files.maxPartitionBytes=2m"));
    command.addAll(List.of("--conf", "spark.yanhe.rowsOfPart=5000"));
    command.addAll(
        List.of(
            jar().toString(), arguments[0].toAbsolutePath().toString(), arguments[1].toString()));
    command.addAll(List.of("--work", folder.resolve("work").toString()));
    return start(name, command);
  }

  /** Waits for a submission to end; its exit code. */
  int exitCode(Process submission) {
    try {
      if (!submission.waitFor(15, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The submission did not end.");
      }
      return submission.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      end(submission);
    }
  }

  /** Waits until something holds. */
  static void await(BooleanSupplier holds, String otherwise) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(otherwise);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private Process daemon(String name, String mainClass, String... arguments) throws IOException {
    List<String> command = java("256m", mainClass, "--host", "127.0.0.1");
    command.addAll(List.of(arguments));
    return start(name, command);
  }

  private List<String> java(String memory, String mainClass, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(Product.options("small.options"));
    command.addAll(Product.options("java.options"));
    command.add("-Xmx" + memory);
    command.addAll(List.of("-cp", folder.resolve("spark/jars") + "/*"));
    command.add("org.apache.spark." + mainClass);
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(String name, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .redirectError(folder.resolve(name + ".log").toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_HOME",
                folder.resolve("spark").toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "JAVA_HOME",
                System.getProperty("java.home")));
    return builder.start();
  }

  String log(String name) {
    return text(folder.resolve(name + ".log"));
  }

  /** What a submission printed for machines. */
  String out(String name) {
    return text(folder.resolve(name + ".out"));
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a task has written rows of a dataset, while the job that writes them still runs. */
  boolean isWriting(String dataset) {
    try (Stream<Path> files = Files.walk(folder.resolve("work"))) {
      return files.anyMatch(f -> f.toString().matches(".*/" + dataset + "/rows/.*[.]parquet"));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    endProcesses();
    unlinkJars();
  }

  private void endProcesses() {
    workers.forEach(Cluster::end);
    end(master);
  }

  private void unlinkJars() {
    try (Stream<Path> links = Files.list(folder.resolve("spark/jars"))) {
      for (Path link : links.toList()) {
        Files.deleteIfExists(link);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
