package org.yanhe.model.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yanhe.model.problem.Stop;

/**
 * Writes a release beside its place and moves it there when it is whole. An existing release is
 * never touched; whatever stops the writing leaves nothing behind at the target.
 */
public final class ReleaseWriter implements AutoCloseable {
  private final Path target;
  private final Path draft;

  private ReleaseWriter(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /**
   * Stops early if a release of this name exists.
   *
   * @throws Stop.ReleaseConflict if it does
   */
  public static void checkFree(Path target) {
    if (Files.exists(target)) {
      throw conflict(target);
    }
  }

  private static Stop.ReleaseConflict conflict(Path target) {
    return new Stop.ReleaseConflict(
        "Cannot write release '"
            + target
            + "': it exists, and a release is never overwritten. Choose another name or --out.");
  }

  /**
   * Begins a release.
   *
   * @param target the folder that will hold it; must not exist
   * @throws Stop.ReleaseConflict if it exists
   */
  public static ReleaseWriter begin(Path target) {
    checkFree(target);
    Path absolute = target.toAbsolutePath().normalize();
    try {
      Path parent = Files.createDirectories(parentOf(absolute));
      return new ReleaseWriter(
          absolute, Files.createTempDirectory(parent, "." + absolute.getFileName() + "-"));
    } catch (IOException e) {
      throw unwritable(absolute, e);
    }
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static Stop.InputError unwritable(Path path, IOException e) {
    return new Stop.InputError(
        "Cannot write release '"
            + path
            + "': "
            + e.getClass().getSimpleName().replace("Exception", "")
            + " "
            + e.getMessage()
            + ". Check free space and permissions, or choose another --out.");
  }

  /** The folder being written; files put here belong to the release. */
  public Path folder() {
    return draft;
  }

  /** Writes a file of the release. */
  public ReleaseWriter write(String path, byte[] bytes) {
    try {
      Path file = draft.resolve(path);
      Files.createDirectories(parentOf(file));
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
      return this;
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Writes the figures in both forms. */
  public ReleaseWriter observations(List<Observation> observations) {
    write("public/observations.csv", ObservationFile.bytes(observations));
    ObservationParquet.write(draft.resolve("public/observations.parquet"), observations);
    return this;
  }

  /**
   * Ends a release: writes {@code release.json} with the checksum of every file, verifies, moves.
   *
   * @return the folder of the release
   * @throws Stop.ReleaseConflict if another run has written one of this name meanwhile
   */
  public Path publish(Manifest manifest) {
    try {
      Manifest whole = manifest.withFiles(entries(draft));
      write(PublicRelease.MANIFEST, whole.bytes());
      VerifyRelease.verify(draft);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return target;
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      throw conflict(target);
    } catch (IOException e) {
      throw Files.exists(target) ? conflict(target) : unwritable(target, e);
    }
  }

  static List<Manifest.FileEntry> entries(Path folder) throws IOException {
    List<Manifest.FileEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        entries.add(new Manifest.FileEntry(path, Sha256.of(file), Files.size(file)));
      }
    }
    entries.sort(Comparator.comparing(Manifest.FileEntry::path));
    return entries;
  }

  /** Removes the draft if it was not published. */
  @Override
  public void close() {
    if (!Files.exists(draft)) {
      return;
    }
    try (Stream<Path> files = Files.walk(draft)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + draft + ": " + e.getMessage() + ".", e);
    }
  }
}
