package org.yanhe.model.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to write one release, held by one writer at a time over all threads and processes. The
 * operating system takes it back when its holder is killed, so a draft without a holder is stale.
 */
final class WritingLock implements AutoCloseable {
  /**
   * The locks of this JVM: a file lock belongs to the whole process, and closing any channel on the
   * file would give it up, so a second thread must not even open it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final int ATTEMPTS = 5;
  private static final int PAUSE_MILLIS = 40;

  private final Path file;
  private final FileChannel channel;

  private WritingLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, or nothing if another writer holds it for longer than somebody who looks for
   * stale drafts.
   */
  static Optional<WritingLock> take(Path file) throws IOException {
    Optional<WritingLock> taken = takeAtOnce(file);
    for (int i = 1; i < ATTEMPTS && taken.isEmpty(); i++) {
      pause();
      taken = takeAtOnce(file);
    }
    return taken;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the lock, or nothing if somebody holds it. */
  static Optional<WritingLock> takeAtOnce(Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<WritingLock> taken = Optional.empty();
    try {
      taken = attempt(file);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        HELD.remove(file);
      }
    }
  }

  private static Optional<WritingLock> attempt(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // left by a writer that was killed, or held
    }
    Object before = identity(file);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (channel.tryLock() != null && before != null && Objects.equals(before, identity(file))) {
      return Optional.of(new WritingLock(file, channel));
    }
    channel.close();
    return Optional.empty();
  }

  /** Tells whether the name still means the file that was locked: its last holder deletes it. */
  private static @Nullable Object identity(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.fileKey() == null ? file : attributes.fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Deletes the file while it is still held, then lets go. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
