package org.yanhe.spark.pass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.model.release.Sha256;

/**
 * States of earlier passes, one file for each part of a dataset, found by the checksum of
 * everything that they follow from. The folder may be deleted at any time: what is missing, damaged
 * or from another version is computed anew.
 *
 * @param folder that nothing else uses
 */
public record StateFolder(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);
  private static final String MARK = "yanhe-state " + CubeFormat.VERSION + " ";
  private static final int HEAD = MARK.length() + 65;
  private static final String ENDING = ".state";

  /** The states under a key, if they are there and whole. */
  Optional<Cube> read(String dataset, String key) {
    Path file = file(dataset, key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      byte[] states = Arrays.copyOfRange(bytes, Math.min(HEAD, bytes.length), bytes.length);
      if (Arrays.equals(bytes, 0, Math.min(HEAD, bytes.length), head(states), 0, HEAD)) {
        return Optional.of(CubeFormat.read(states));
      }
      LOG.warn("States in {} are damaged or of another version; computing them anew.", file);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }

  private static byte[] head(byte[] states) {
    return (MARK + Sha256.of(states) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private Path file(String dataset, String key) {
    return folder.resolve(dataset).resolve(key + ENDING);
  }

  /** Stores states; a reader never sees half of them. */
  void write(String dataset, String key, Cube cube) {
    Path file = file(dataset, key);
    byte[] states = CubeFormat.write(cube);
    byte[] head = head(states);
    byte[] bytes = Arrays.copyOf(head, head.length + states.length);
    System.arraycopy(states, 0, bytes, head.length, states.length);
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), key, ".draft");
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage() + ".", e);
    }
  }

  /** Deletes the states of a dataset that the last run had no use for. */
  void keepOnly(String dataset, Set<String> keys) {
    Path states = folder.resolve(dataset);
    if (!Files.isDirectory(states)) {
      return;
    }
    try (Stream<Path> files = Files.list(states)) {
      List<Path> unused =
          files
              .filter(f -> f.getFileName().toString().endsWith(ENDING))
              .filter(f -> !keys.contains(f.getFileName().toString().replace(ENDING, "")))
              .toList();
      for (Path file : unused) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tidy " + states + ": " + e.getMessage() + ".", e);
    }
  }
}
