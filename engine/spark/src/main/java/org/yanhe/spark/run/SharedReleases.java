package org.yanhe.spark.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.Sha256;

/**
 * Releases on a shared store. A release is made on the local disk, uploaded and read back; readers
 * see all of it or nothing. Where the store renames a folder in one step, the upload goes to a
 * draft beside the target, which is then renamed. Elsewhere {@code release.json} is uploaded last,
 * and a folder without it is no release. A lock object, created only if it is absent, keeps a
 * second writer away.
 */
final class SharedReleases {
  /** Stores on which a folder is renamed in one step, and never onto an existing one. */
  private static final Set<String> RENAMES =
      Set.of("hdfs", "viewfs", "webhdfs", "swebhdfs", "abfs", "abfss");

  private static final String CREATE_IF_ABSENT = "fs.option.create.conditional.overwrite";

  private final FileSystem files;
  private final Path folder;

  SharedReleases(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  private boolean renames() {
    return RENAMES.contains(files.getScheme());
  }

  /**
   * Stops if a release of this name exists.
   *
   * @throws Stop.ReleaseConflict if it does
   */
  void checkFree(String id) {
    Path target = new Path(folder, id);
    try {
      if (files.exists(renames() ? target : new Path(target, PublicRelease.MANIFEST))) {
        throw conflict(target, "it exists, and a release is never overwritten");
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  private static Stop.ReleaseConflict conflict(Path target, String why) {
    return new Stop.ReleaseConflict(
        "Cannot write release '" + target + "': " + why + ". Choose another name or place.");
  }

  private static Stop.InputError unwritable(Path target, IOException e) {
    return new Stop.InputError(
        "Cannot write release '"
            + target
            + "': "
            + StoragePaths.reason(e)
            + ". Check free space, the network and your rights.");
  }

  /**
   * Brings a release from the local disk to the store.
   *
   * @param release a whole release; the name of its folder is its id
   * @return its address
   */
  String publish(java.nio.file.Path release) {
    String id = release.getFileName().toString();
    Path target = new Path(folder, id);
    Path lock = new Path(folder, "." + id + ".lock");
    take(lock, target);
    try {
      checkFree(id);
      if (renames()) {
        uploadAndRename(release, new Path(folder, "." + id + ".draft"), target);
      } else {
        uploadManifestLast(release, target);
      }
      return target.toString();
    } catch (IOException e) {
      throw unwritable(target, e);
    } finally {
      drop(lock);
    }
  }

  private void take(Path lock, Path target) {
    if (exists(lock)) {
      throw locked(lock, target);
    }
    try {
      write(lock, "A run is writing this release.\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      if (exists(lock)) {
        throw locked(lock, target);
      }
      throw unwritable(target, e);
    }
  }

  private static Stop.ReleaseConflict locked(Path lock, Path target) {
    return conflict(target, "another run is writing it, or was killed and left '" + lock + "'");
  }

  private boolean exists(Path path) {
    try {
      return files.exists(path);
    } catch (IOException e) {
      return false;
    }
  }

  private void uploadAndRename(java.nio.file.Path release, Path draft, Path target)
      throws IOException {
    try {
      files.delete(draft, true);
      for (java.nio.file.Path file : inside(release)) {
        upload(release, file, draft);
      }
      // Unlike FileSystem.rename, this one never moves into a folder that has come meanwhile.
      FileContext.getFileContext(target.toUri(), files.getConf())
          .rename(draft, target, Options.Rename.NONE);
    } finally {
      drop(draft);
    }
  }

  private void uploadManifestLast(java.nio.file.Path release, Path target) throws IOException {
    java.nio.file.Path manifest = release.resolve(PublicRelease.MANIFEST);
    boolean whole = false;
    try {
      files.delete(target, true);
      for (java.nio.file.Path file : inside(release)) {
        if (!file.equals(manifest)) {
          upload(release, file, target);
        }
      }
      upload(release, manifest, target);
      whole = true;
    } finally {
      if (!whole) {
        drop(target);
      }
    }
  }

  private static List<java.nio.file.Path> inside(java.nio.file.Path release) throws IOException {
    try (Stream<java.nio.file.Path> all = Files.walk(release)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Uploads a file and reads it back, because a store that loses bytes must not go unnoticed. */
  private void upload(java.nio.file.Path release, java.nio.file.Path file, Path into)
      throws IOException {
    Path to = new Path(into, release.relativize(file).toString().replace('\\', '/'));
    write(to, Files.readAllBytes(file));
    if (!sha256(to).equals(Sha256.of(file))) {
      throw new IOException("'" + to + "' reads back other bytes than were written");
    }
  }

  private void write(Path to, byte[] bytes) throws IOException {
    FSDataOutputStreamBuilder<?, ?> file = files.createFile(to);
    try (FSDataOutputStream out =
        file.overwrite(false).recursive().opt(CREATE_IF_ABSENT, true).build()) {
      out.write(bytes);
    }
  }

  private String sha256(Path path) throws IOException {
    try (InputStream bytes = files.open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** What cannot be removed now is removed, or named, by the next writer. */
  private void drop(Path path) {
    try {
      files.delete(path, true);
    } catch (IOException e) {
      System.getLogger(SharedReleases.class.getName())
          .log(System.Logger.Level.WARNING, "Cannot remove " + path + ": " + e.getMessage());
    }
  }
}
