package org.yanhe.model.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.problem.WritingFault;
import org.yanhe.model.processor.SideBySide;

/**
 * Writes a release beside its place and moves it there when it is whole. An existing release is
 * never touched; whatever stops the writing leaves nothing behind at the target. A writer that is
 * killed leaves its draft {@code .<id>.draft}, which the next writer of the same release removes.
 */
public final class ReleaseWriter implements AutoCloseable {
  private static final String DRAFT = ".draft";
  private static final String LOCK = ".lock";
  private static final String RESTRICTED = "restricted";

  private final Path target;
  private final Path draft;
  private final MadeFolders made;
  private final WritingLock lock;
  private final Steps steps;
  private Optional<SigningKey> signer = Optional.empty();

  /** Is told before every step that changes the disk, so that a test can end the process there. */
  @FunctionalInterface
  interface Steps {
    void before(String step);
  }

  private ReleaseWriter(Path target, Path draft, MadeFolders made, WritingLock lock, Steps steps) {
    this.target = target;
    this.draft = draft;
    this.made = made;
    this.lock = lock;
    this.steps = steps;
  }

  /**
   * Stops early if a release of this name exists.
   *
   * @throws Stop.ReleaseConflict if it does
   */
  public static void checkFree(Path target) {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw conflict(target, "it exists, and a release is never overwritten");
    }
  }

  private static Stop.ReleaseConflict conflict(Path target, String why) {
    return new Stop.ReleaseConflict(
        "Cannot write release '" + target + "': " + why + ". Choose another name or --out.");
  }

  /**
   * Begins a release, and removes the draft of a writer that was killed.
   *
   * @param target the folder that will hold it; must not exist
   * @throws Stop.ReleaseConflict if it exists, or another run is writing it
   */
  public static ReleaseWriter begin(Path target) {
    return begin(target, step -> {});
  }

  static ReleaseWriter begin(Path target, Steps steps) {
    checkFree(target);
    steps.before("lock");
    Path absolute = target.toAbsolutePath().normalize();
    MadeFolders made = MadeFolders.missing(parentOf(absolute));
    try {
      Path parent = Files.createDirectories(parentOf(absolute)).toRealPath();
      Path real = parent.resolve(absolute.getFileName());
      WritingLock lock =
          WritingLock.take(beside(real, LOCK))
              .orElseThrow(() -> conflict(target, "another run is writing it"));
      steps.before("remove stale drafts");
      removeStale(parent);
      return begin(absolute, made, lock, steps);
    } catch (IOException e) {
      made.removeIfEmpty();
      throw unwritable(absolute, e);
    } catch (Stop e) {
      made.removeIfEmpty();
      throw e;
    }
  }

  /** Removes what writers of other releases left in the folder when they were killed. */
  private static void removeStale(Path parent) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, ".*" + LOCK)) {
      for (Path file : locks) {
        Optional<WritingLock> stale = WritingLock.takeAtOnce(file);
        if (stale.isPresent()) {
          String name = file.getFileName().toString();
          delete(file.resolveSibling(name.substring(0, name.length() - LOCK.length()) + DRAFT));
          stale.get().close();
        }
      }
    }
  }

  private static ReleaseWriter begin(Path target, MadeFolders made, WritingLock lock, Steps steps)
      throws IOException {
    ReleaseWriter writer = new ReleaseWriter(target, beside(target, DRAFT), made, lock, steps);
    try {
      checkFree(target);
      steps.before("make the draft");
      delete(writer.draft);
      Files.createDirectory(writer.draft);
      steps.before("make restricted");
      OwnerOnly.createFolder(writer.draft.resolve(RESTRICTED));
      return writer;
    } catch (IOException | Stop e) {
      lock.close();
      throw e;
    }
  }

  private static Path beside(Path target, String kind) {
    return target.resolveSibling("." + target.getFileName() + kind);
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
            + WritingFault.of(e)
            + ". Check free space and permissions, or choose another --out.");
  }

  /** The folder being written; files put here belong to the release. */
  public Path folder() {
    return draft;
  }

  /** Lets a key sign the manifest. */
  public ReleaseWriter signedBy(SigningKey key) {
    signer = Optional.of(key);
    return this;
  }

  /** Writes a file of the release. */
  public ReleaseWriter write(String path, byte[] bytes) {
    return write(path, file -> Files.write(file, bytes, StandardOpenOption.CREATE_NEW));
  }

  /** What puts a file on the disk. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path file) throws IOException;
  }

  /** Writes a file of the release, which must be new. */
  public ReleaseWriter write(String path, Content content) {
    try {
      steps.before("write " + path);
      Path file = draft.resolve(path);
      Files.createDirectories(parentOf(file));
      content.writeTo(file);
      return this;
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Writes the figures in both forms. */
  public ReleaseWriter observations(List<Observation> observations) {
    return observationLines(observations).observationTable(observations);
  }

  /** Writes the figures as CSV, which is what is read again. */
  public ReleaseWriter observationLines(List<Observation> observations) {
    return write("public/" + ObservationFile.FILE, ObservationFile.bytes(observations));
  }

  /** Writes the figures as Parquet. */
  public ReleaseWriter observationTable(List<Observation> observations) {
    return write(
        "public/observations.parquet", file -> ObservationParquet.write(file, observations));
  }

  /**
   * Ends a release: writes {@code release.json} last with the checksum of every file, verifies,
   * moves.
   *
   * @return the folder of the release
   * @throws Stop.ReleaseConflict if something of this name has come meanwhile
   */
  public Path publish(Manifest manifest) {
    try {
      writeManifest(manifest);
      steps.before("verify");
      VerifyRelease.verify(draft);
      steps.before("close restricted");
      OwnerOnly.close(draft.resolve(RESTRICTED));
      steps.before("force to disk");
      force(draft);
      steps.before("move");
      // A move replaces an empty folder without a word, so the place is looked at once more; no
      // other writer can come in between, because this one holds the lock.
      checkFree(target);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return target;
    } catch (IOException e) {
      checkFree(target);
      throw unwritable(target, e);
    }
  }

  private void writeManifest(Manifest manifest) throws IOException {
    String algorithm = signer.map(key -> SigningKey.ALGORITHM).orElse("");
    byte[] whole = manifest.with(entries(draft), algorithm).bytes();
    signer.ifPresent(key -> write(VerifyRelease.SIGNATURE, key.sign(whole)));
    write(PublicRelease.MANIFEST, whole);
  }

  /** Brings the bytes to the disk, so that a power cut after the move leaves them whole. */
  private static void force(Path folder) throws IOException {
    for (Path file : inside(folder)) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  /** Every file of a folder by path; what is neither file nor folder has no checksum. */
  static List<Manifest.FileEntry> entries(Path folder) throws IOException {
    try {
      List<Path> files =
          inside(folder).stream()
              .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
              .toList();
      return SideBySide.map(files, file -> entry(folder, file)).stream()
          .sorted(Comparator.comparing(Manifest.FileEntry::path))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Manifest.FileEntry entry(Path folder, Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? new Manifest.FileEntry(path, Sha256.of(file), Files.size(file))
          : new Manifest.FileEntry(path, "", 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> files = new ArrayList<>(inside(folder));
    files.sort(Comparator.reverseOrder());
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  /** Removes the draft if it was not published, and the folders that were made for it. */
  @Override
  public void close() {
    try {
      delete(draft);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + draft + ": " + e.getMessage() + ".", e);
    } finally {
      release();
      made.removeIfEmpty();
    }
  }

  private void release() {
    steps.before("unlock");
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unlock " + target + ": " + e.getMessage() + ".", e);
    }
  }
}
