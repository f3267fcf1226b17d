package org.yanhe.spark.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.session.LocalFiles;

/**
 * The one place where Spark is set up: defaults for a small local machine, then what the user or
 * spark-submit says, then the settings that figures depend on and nobody may change.
 */
public final class Session {
  private static final String MASTER = "spark.master";

  /** What makes files on the local disk; other machines may lack the class. */
  private static final String FILES = "spark.hadoop.fs.file.impl";

  private Session() {}

  /**
   * Opens the session of this JVM, or returns the one that is open.
   *
   * @param given settings of the user, such as {@code spark.sql.shuffle.partitions}; they win over
   *     the defaults
   */
  public static SparkSession open(Map<String, String> given) {
    SparkConf conf = new SparkConf(false);
    settings(given).forEach(conf::set);
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /**
   * The session of this JVM, opened only if something needs it.
   *
   * @param given settings of the user
   * @param opened told when it has been opened
   */
  public static Engine later(Map<String, String> given, Runnable opened) {
    return Engine.later(
        settings(given),
        () -> {
          SparkSession spark = open(given);
          opened.run();
          return spark;
        });
  }

  /** What spark-submit says comes as properties of the JVM. */
  private static Map<String, String> settings(Map<String, String> given) {
    Map<String, String> user = new TreeMap<>();
    Properties properties = System.getProperties();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith("spark.")) {
        user.put(name, properties.getProperty(name));
      }
    }
    user.putAll(given);
    return settings(user, Runtime.getRuntime().availableProcessors());
  }

  /** Every setting of a session, in the order in which they are applied. */
  static Map<String, String> settings(Map<String, String> user, int processors) {
    String master = user.getOrDefault(MASTER, "local[" + processors + "]");
    Map<String, String> all = new LinkedHashMap<>(defaults());
    if (master.startsWith("local")) {
      all.putAll(local(processors));
    }
    if (master.startsWith("local") && !master.startsWith("local-cluster")) {
      all.put(FILES, LocalFiles.class.getName());
    }
    all.put(MASTER, master);
    all.putAll(user);
    all.putAll(mandatory());
    return all;
  }

  private static Map<String, String> defaults() {
    return Map.of(
        "spark.app.name", "yanhe",
        "spark.ui.enabled", "false",
        "spark.log.level", "WARN",
        "spark.sql.debug.maxToStringFields", "1000",
        "spark.sql.catalogImplementation", "in-memory");
  }

  /**
   * In one JVM no port may be seen from outside, a shuffle needs no more parts than cores, and a
   * task that runs out of memory must not end the process before the reason is told. Spark itself
   * says nothing, because its errors quote stack traces and rows; users read our sentences.
   */
  private static Map<String, String> local(int processors) {
    return Map.of(
        "spark.executor.killOnFatalError.depth", "0",
        "spark.log.level", "OFF",
        "spark.driver.host", "127.0.0.1",
        "spark.driver.bindAddress", "127.0.0.1",
        "spark.sql.shuffle.partitions", String.valueOf(processors));
  }

  /**
   * Overflow is an error, days begin in Beijing, decimals stay decimals, dates have no time zone,
   * folder names such as {@code month=01} keep their zeros, and rows that are written to several
   * folders keep their order.
   */
  private static Map<String, String> mandatory() {
    return Map.of(
        "spark.sql.ansi.enabled", "true",
        "spark.sql.session.timeZone", "Asia/Shanghai",
        "spark.sql.decimalOperations.allowPrecisionLoss", "false",
        "spark.sql.datetime.java8API.enabled", "true",
        "spark.sql.maxConcurrentOutputFileWriters", "8",
        "spark.sql.sources.partitionColumnTypeInference.enabled", "false",
        "spark.sql.caseSensitive", "true");
  }
}
