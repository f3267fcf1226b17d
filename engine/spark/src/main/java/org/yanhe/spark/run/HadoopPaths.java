package org.yanhe.spark.run;

import org.apache.hadoop.fs.Path;

/** Local paths as Hadoop knows them. */
final class HadoopPaths {
  private HadoopPaths() {}

  static Path of(java.nio.file.Path path) {
    return new Path(path.toAbsolutePath().normalize().toUri());
  }
}
