package org.yanhe.spark.session;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The session of Spark, opened when something needs it. Small data on a local machine do not: what
 * a job would do with them is done here and now, by the same functions, and comes to the same.
 */
public final class Engine implements AutoCloseable {
  /**
   * Setting of Spark: datasets up to so many bytes are read and aggregated without a job, 0 for
   * none; where rows are gone through and only their states are held, 32 times as many if the heap
   * is large enough. Only a local session heeds it.
   */
  public static final String DIRECT_BYTES = "spark.yanhe.directBytes";

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final String FOUR_MEGABYTES = String.valueOf(1 << 22);
  private static final int PASSING = 32;

  /** Heap that states may take, and what goes on beside them, for each byte of staged rows. */
  private static final int HEAP = 32;

  private static final String HADOOP = "spark.hadoop.";

  private final Map<String, String> settings;
  private final Configuration files;
  private final Supplier<SparkSession> opening;
  private @Nullable SparkSession spark;

  private Engine(
      Map<String, String> settings, Configuration files, Supplier<SparkSession> opening) {
    this.settings = Map.copyOf(settings);
    this.files = files;
    this.opening = opening;
  }

  /** An engine around a session that is open. */
  public static Engine on(SparkSession spark) {
    Map<String, String> settings = CollectionConverters.asJava(spark.conf().getAll());
    Engine engine = new Engine(settings, spark.sparkContext().hadoopConfiguration(), () -> spark);
    engine.spark = spark;
    return engine;
  }

  /**
   * An engine whose session may never be needed.
   *
   * @param settings those that the session will have
   * @param opening opens it, called at most once
   */
  public static Engine later(Map<String, String> settings, Supplier<SparkSession> opening) {
    Configuration files = new Configuration();
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(HADOOP)) {
            files.set(name.substring(HADOOP.length()), value);
          }
        });
    return new Engine(settings, files, opening);
  }

  /** The same engine with another limit for what goes without a job. */
  public Engine directUpTo(long bytes) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put(DIRECT_BYTES, String.valueOf(bytes));
    return new Engine(changed, files, this::spark);
  }

  /**
   * The session, which is opened if it is not open yet. It is the active one of the calling thread
   * from then on: on a thread that was there before the session, Spark would take its own defaults
   * for settings such as the type of days.
   */
  public synchronized SparkSession spark() {
    if (spark == null) {
      spark = opening.get();
    }
    SparkSession.setActiveSession(spark);
    return spark;
  }

  /** Where file systems are configured. */
  public Configuration files() {
    return files;
  }

  /** Loads what the first look at a local file needs, while nothing is read yet. */
  public void prepareFiles() {
    try {
      FileSystem.getLocal(files);
    } catch (IOException e) {
      LOG.debug("No local files: {}", e.getMessage());
    }
  }

  /** What is set under a name, in the session or for it. */
  public String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  /** Whether so many bytes of data are worked on here, without a job. */
  public boolean isDirect(long bytes) {
    return bytes <= most();
  }

  /** Whether so many bytes of data are gone through here, without a job. */
  public boolean isPassedHere(long bytes) {
    return bytes <= Math.min(PASSING * most(), Runtime.getRuntime().maxMemory() / HEAP);
  }

  /** Whether what needs no plan of Spark is done here on all processors, without a job. */
  public boolean isHere() {
    return most() >= 0;
  }

  private long most() {
    long most = Long.parseLong(setting(DIRECT_BYTES, FOUR_MEGABYTES));
    return isLocal() && most > 0 ? most : -1;
  }

  /** Whether this JVM does everything, on one machine. */
  public boolean isLocal() {
    return setting("spark.master", "").startsWith("local")
        && !setting("spark.master", "").startsWith("local-cluster");
  }

  /** How many tasks can run at a time. */
  public int parallelism() {
    return isLocal()
        ? Runtime.getRuntime().availableProcessors()
        : spark().sparkContext().defaultParallelism();
  }

  /** Closes the session if one was opened. */
  @Override
  public synchronized void close() throws IOException {
    if (spark != null) {
      spark.close();
    }
  }
}
