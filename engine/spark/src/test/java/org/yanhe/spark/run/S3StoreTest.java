package org.yanhe.spark.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;

/**
 * Releases on a store of S3 by Hadoop's own connector. Both are fetched by those who want the test:
 *
 * <pre>
 * for part in connector store; do
 *   mvn -f engine/spark/src/test/s3/$part.xml dependency:copy-dependencies -DoutputDirectory=/tmp/s3/$part
 * done
 * mvn -pl engine/spark -am test -Dtest=S3StoreTest -Ds3.jars=/tmp/s3
 * </pre>
 */
@EnabledIfSystemProperty(named = "s3.jars", matches = ".+")
class S3StoreTest {
  private static final String USER = "somebody";
  private static final String SECRET = "secret-of-the-store-4711";

  @TempDir static java.nio.file.Path folder;

  private static final List<Process> STARTED = new ArrayList<>();
  private static final List<FileSystem> OPENED = new ArrayList<>();

  private static java.nio.file.Path jars(String part) {
    return java.nio.file.Path.of(System.getProperty("s3.jars")).resolve(part);
  }

  @BeforeAll
  static void start_a_store_and_make_a_bucket() throws IOException, InterruptedException {
    int port = freePort();
    java.nio.file.Path settings =
        Files.writeString(
            folder.resolve("store.properties"),
            """
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=%s
            s3proxy.credential=%s
            s3proxy.endpoint=http://127.0.0.1:%s
            jclouds.provider=filesystem
            jclouds.filesystem.basedir=%s
            jclouds.identity=x
            jclouds.credential=x
            """
                .formatted(USER, SECRET, port, Files.createDirectory(folder.resolve("buckets"))));
    Files.createDirectory(folder.resolve("buckets/bucket"));
    String java = ProcessHandle.current().info().command().orElse("java");
    STARTED.add(
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-cp",
                jars("store") + "/*",
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("store.log").toFile())
            .start());
    for (int i = 0; i < 600 && !answers(port); i++) {
      Thread.sleep(200);
    }
    OPENED.add(FileSystem.newInstance(new Path("s3a://bucket").toUri(), settings(port)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** What a user gives as {@code spark.hadoop.fs.s3a.*}. */
  private static Configuration settings(int port) throws IOException {
    Configuration conf = new Configuration();
    conf.setClassLoader(connector());
    conf.set("fs.s3a.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem");
    conf.set("fs.s3a.endpoint", "http://127.0.0.1:" + port);
    conf.set("fs.s3a.endpoint.region", "us-east-1");
    conf.set("fs.s3a.path.style.access", "true");
    conf.set("fs.s3a.connection.ssl.enabled", "false");
    conf.set(
        "fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
    conf.set("fs.s3a.access.key", USER);
    conf.set("fs.s3a.secret.key", SECRET);
    return conf;
  }

  private static ClassLoader connector() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(jars("connector"))) {
      List<URL> urls = new ArrayList<>();
      for (java.nio.file.Path jar : files.sorted().toList()) {
        urls.add(jar.toUri().toURL());
      }
      return new URLClassLoader(urls.toArray(URL[]::new), S3StoreTest.class.getClassLoader());
    }
  }

  @AfterAll
  static void end_the_store() throws IOException {
    for (FileSystem files : OPENED) {
      files.close();
    }
    STARTED.forEach(Process::destroyForcibly);
  }

  private static java.nio.file.Path release(String id) throws IOException {
    java.nio.file.Path release = folder.resolve("local").resolve(id);
    Files.createDirectories(release.resolve("public"));
    Files.writeString(release.resolve("release.json"), "{}");
    Files.writeString(release.resolve("public/observations.csv"), "a,b\n");
    return release;
  }

  private static SharedReleases releases(String place) {
    return new SharedReleases(OPENED.get(0), new Path("s3a://bucket/" + place));
  }

  private static List<String> objects(String place) throws IOException {
    List<String> names = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all =
        OPENED.get(0).listFiles(new Path("s3a://bucket/" + place), true);
    while (all.hasNext()) {
      names.add(all.next().getPath().toUri().getPath());
    }
    return names.stream().sorted().toList();
  }

  @Test
  void a_release_is_written_and_read_back_and_nothing_else_stays() throws IOException {
    String address = releases("first").publish(release("r-1"));

    assertThat(address).isEqualTo("s3a://bucket/first/r-1");
    assertThat(objects("first"))
        .containsExactly("/first/r-1/public/observations.csv", "/first/r-1/release.json");
  }

  @Test
  void a_release_that_exists_is_never_touched() throws IOException {
    releases("second").publish(release("r-1"));

    assertThatThrownBy(() -> releases("second").publish(release("r-1")))
        .isInstanceOf(Stop.ReleaseConflict.class)
        .hasMessageContaining("it exists, and a release is never overwritten");
  }

  @Test
  void a_second_writer_is_refused_by_the_lock() throws IOException {
    Path lock = new Path("s3a://bucket/third/.r-1.lock");
    try (FSDataOutputStream out = OPENED.get(0).create(lock)) {
      out.write("another run".getBytes(UTF_8));
    }

    assertThatThrownBy(() -> releases("third").publish(release("r-1")))
        .isInstanceOf(Stop.ReleaseConflict.class)
        .hasMessageContaining("another run is writing it, or was killed and left 's3a://bucket");
    assertThat(objects("third")).containsExactly("/third/.r-1.lock");
  }
}
