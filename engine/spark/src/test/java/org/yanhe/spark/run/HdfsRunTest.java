package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.session.Engine;

/** Project, data, work folder and releases on a real HDFS. */
@ExtendWith(SharedSpark.class)
class HdfsRunTest {
  private static final Map<String, String> PROJECT =
      Map.of(
          "project.yaml",
          """
          schema: 1
          release: shops-2023
          title: {zh: 网店, en: Shops}
          organisation: {zh: 测试, en: Test}
          region: "610600"
          periods: {first: 2022, last: 2023, frequencies: [year]}
          as-of: 2024-03-31
          catalogue: own
          """,
          "schemas/turnover.yaml",
          """
          schema: 1
          dataset: turnover
          label: {zh: 营业额, en: Turnover}
          grain: {zh: 每店每年一行, en: One row per shop and year}
          columns:
            - {name: shop, type: text, required: true, label: {zh: 网店, en: Shop}}
            - {name: region, type: region, required: true, label: {zh: 县区, en: County}}
            - {name: period, type: period, required: true, label: {zh: 年, en: Year}}
            - {name: amount, type: decimal, unit: 元, required: true, label: {zh: 金额, en: Amount}}
          key: [shop, period]
          region: region
          time: {column: period, frequency: year}
          """,
          "catalogue/own.yaml",
          """
          schema: 1
          topic: own
          label: {zh: 网店, en: Shops}
          indicators:
            - code: own.turnover
              kind: base
              dataset: turnover
              measure: sum(amount)
              label: {zh: 营业额, en: Turnover}
              definition: {zh: 营业额, en: Turnover}
              unit: 元
              decimals: 2
              additivity: {region: additive, period: additive}
              nulls: zero
              disclosure: open
              source: {zh: 测试, en: Test}
          """,
          "codes/regions.csv",
          """
          code,level,name_zh,name_en,parent,valid_from,valid_to,note
          610600,city,延安市,Yan'an,,,,
          610602,county,宝塔区,Baota,610600,,,
          610621,county,延长县,Yanchang,610600,,,
          """,
          "data/2022.csv",
          "shop,region,period,amount\nA,610602,2022,1.10\nB,610621,2022,2.20\n");

  @TempDir static java.nio.file.Path disk;

  private static MiniDFSCluster hdfs;
  private static FileSystem files;
  private static String root;
  private static String release;

  @BeforeAll
  static void run_once_on_hdfs(SparkSession spark) throws IOException {
    Configuration conf = new Configuration();
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disk.resolve("hdfs").toString());
    hdfs = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
    hdfs.waitActive();
    files = hdfs.getFileSystem();
    root = files.getUri().toString();
    write("/archive/2023.csv", "shop,region,period,amount\nA,610602,2023,3.30\n");
    project("/project", root + "/archive/*.csv");
    release = run(spark, "/project", "/releases");
  }

  @AfterAll
  static void end_hdfs() {
    if (hdfs != null) {
      hdfs.shutdown(true);
    }
  }

  private static void project(String folder, String shared) throws IOException {
    for (Map.Entry<String, String> file : PROJECT.entrySet()) {
      write(folder + "/" + file.getKey(), file.getValue());
    }
    write(
        folder + "/sources.yaml",
        """
        schema: 1
        sources:
          - {dataset: turnover, file: data/2022.csv, format: csv}
          - {dataset: turnover, files: "%s", format: csv}
        """
            .formatted(shared));
  }

  private static void write(String path, String text) throws IOException {
    try (var out = files.create(new Path(path))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String read(Path path) throws IOException {
    try (var in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String run(SparkSession spark, String project, String releases)
      throws IOException {
    SubmitArguments given =
        SubmitArguments.parse(root + project, root + releases, "--work", root + "/work");
    return Submit.run(Engine.on(spark), given, Progress.silent());
  }

  @Test
  void everything_may_lie_on_hdfs() throws IOException {
    assertThat(release).isEqualTo(root + "/releases/shops-2023");
    assertThat(read(new Path(release, "public/observations.csv")))
        .contains("own.turnover,610600,2022,_T,3.3")
        .contains("own.turnover,610602,2023,_T,3.3");
    assertThat(read(new Path(release, "release.json")))
        .contains("\"data/2022.csv\"")
        .contains("\"" + root + "/archive/2023.csv\"");
    assertThat(files.listStatus(new Path("/releases")))
        .extracting(FileStatus::getPath)
        .containsExactly(new Path(release));
    assertThat(files.listStatus(new Path("/work"))).isEmpty();
  }

  @Test
  void a_second_release_of_the_name_is_refused_and_the_first_one_kept(SparkSession spark)
      throws IOException {
    Path manifest = new Path(release, "release.json");
    String before = read(manifest);

    assertThatThrownBy(() -> run(spark, "/project", "/releases"))
        .isInstanceOf(Stop.ReleaseConflict.class)
        .hasMessageContaining("it exists, and a release is never overwritten");
    assertThat(read(manifest)).isEqualTo(before);
  }

  @Test
  void a_release_that_comes_meanwhile_is_not_moved_into() throws IOException {
    java.nio.file.Path local = disk.resolve("local/late");
    Files.createDirectories(local);
    Files.writeString(local.resolve("release.json"), "{}");
    files.mkdirs(new Path("/late/late"));

    SharedReleases releases = new SharedReleases(files, new Path(root + "/late"));

    assertThatThrownBy(() -> releases.publish(local)).isInstanceOf(Stop.ReleaseConflict.class);
    assertThat(files.listStatus(new Path("/late/late"))).isEmpty();
  }

  @Test
  void the_checksum_of_a_project_does_not_depend_on_where_it_lies(SparkSession spark)
      throws IOException {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    java.nio.file.Path copy = disk.resolve("copy");
    files.copyToLocalFile(false, new Path("/project"), new Path(copy.toUri()), true);

    try (ProjectFolder shared = ProjectFolder.open(root + "/project", conf);
        ProjectFolder local = ProjectFolder.open(copy.toString(), conf)) {
      assertThat(shared.read().sha256()).isEqualTo(local.read().sha256());
    }
  }

  @Test
  void problems_name_the_address_that_was_given(SparkSession spark) throws IOException {
    project("/wrong", "s3a://KEYKEY:SECRETSECRET@bucket/x.csv");
    Configuration conf = spark.sparkContext().hadoopConfiguration();

    try (ProjectFolder folder = ProjectFolder.open(root + "/wrong", conf)) {
      assertThatThrownBy(folder::read)
          .isInstanceOf(Stop.CatalogueError.class)
          .hasMessageStartingWith(root + "/wrong/sources.yaml:4:")
          .hasMessageContaining("Invalid address: it holds a user, password or key")
          .hasMessageNotContaining("SECRETSECRET")
          .hasMessageNotContaining("KEYKEY");
    }
  }

  @Test
  void a_missing_folder_is_told_with_its_address(SparkSession spark) {
    Configuration conf = spark.sparkContext().hadoopConfiguration();

    assertThatThrownBy(() -> ProjectFolder.open(root + "/nowhere", conf))
        .isInstanceOf(Stop.UsageError.class)
        .hasMessageStartingWith("Cannot open project '" + root + "/nowhere': FileNotFound");
  }
}
