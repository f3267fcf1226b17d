package org.yanhe.spark.run;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** A store at {@code s3a://bucket} that cannot rename, kept in local files. */
public final class ObjectStore extends RawLocalFileSystem {
  private static final URI BUCKET = URI.create("s3a://bucket");

  /** What was created, in order. */
  private final List<String> created = new ArrayList<>();

  private String breaksAt = "";

  /** A store of its own. */
  static ObjectStore open() throws IOException {
    ObjectStore store = new ObjectStore();
    store.initialize(BUCKET, new Configuration(false));
    return store;
  }

  /** Makes the store refuse an object whose name ends like this. */
  void breakAt(String name) {
    breaksAt = name;
  }

  List<String> created() {
    return List.copyOf(created);
  }

  @Override
  public String getScheme() {
    return "s3a";
  }

  @Override
  public URI getUri() {
    return BUCKET;
  }

  @Override
  public boolean rename(Path from, Path to) {
    throw new UnsupportedOperationException("An object store does not rename.");
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    if (!breaksAt.isEmpty() && path.getName().endsWith(breaksAt)) {
      throw new IOException("the connection was reset");
    }
    created.add(path.getName());
    return super.create(path, permission, overwrite, buffer, replication, block, progress);
  }
}
