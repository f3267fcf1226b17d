package org.yanhe.spark.pass;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.CubeSource;
import org.yanhe.model.problem.WritingFault;
import org.yanhe.model.release.MadeFolders;
import org.yanhe.model.release.Sha256;
import org.yanhe.spark.source.FileReading;

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
  private static final String READING = ".reading";
  private static final String TOGETHER = ".together";
  private static final String MEMORY = "respondents.memory";
  private static final Pattern PART = Pattern.compile("-\\d{1,6}-of-\\d{1,6}$");

  /** The states under a name, if they are there and whole. */
  Optional<Cube> read(String dataset, String name) {
    return read(file(dataset, name, ENDING)).map(CubeFormat::read);
  }

  /** Whose states there are under a name; none if they are not there or not whole. */
  List<Atom> atoms(String dataset, String name) {
    return whole(dataset, name).map(CubeFormat::atoms).orElse(List.of());
  }

  /** The name of the states of some respondents, of so many parts from 1 on. */
  static String part(String key, int part, int parts) {
    return key + "-" + part + "-of-" + parts;
  }

  /** The names of the parts under a key, if they are all there. */
  List<String> parts(String dataset, String key) {
    Pattern last = Pattern.compile(Pattern.quote(key) + "-1-of-(\\d{1,6})" + Pattern.quote(ENDING));
    return stored(dataset).stream()
        .map(file -> last.matcher(file.getFileName().toString()))
        .filter(Matcher::matches)
        .map(match -> Integer.parseInt(match.group(1)))
        .map(parts -> IntStream.rangeClosed(1, parts).mapToObj(i -> part(key, i, parts)).toList())
        .filter(parts -> parts.stream().allMatch(p -> Files.exists(file(dataset, p, ENDING))))
        .findFirst()
        .orElse(List.of());
  }

  /** What is stored together of a dataset; its states may be missing or damaged. */
  List<Together> together(String dataset) {
    return stored(dataset).stream()
        .filter(file -> file.toString().endsWith(TOGETHER))
        .flatMap(file -> read(file).stream())
        .map(Together::of)
        .toList();
  }

  /** The periods that the states under a name have rows of, if they are there and whole. */
  Optional<Set<String>> periods(String dataset, String name) {
    return whole(dataset, name).map(CubeFormat::periods);
  }

  /** What the last run found of the respondents of a dataset, if it is there and whole. */
  Optional<byte[]> memory(String dataset) {
    return read(file(dataset, MEMORY, ""));
  }

  /** Stores what this run found of the respondents of a dataset. */
  void writeMemory(String dataset, byte[] found) {
    store(dataset, MEMORY, found);
  }

  /** The states under a name that this run has found whole before. */
  CubeSource again(String dataset, String name) {
    Path file = file(dataset, name, ENDING);
    return (from, length) -> {
      try (SeekableByteChannel in = Files.newByteChannel(file)) {
        long left = Math.max(0, in.size() - HEAD - from);
        ByteBuffer some = ByteBuffer.allocate((int) Math.min(length, left));
        in.position(HEAD + from);
        while (some.hasRemaining() && in.read(some) >= 0) {}
        return some.array();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** What was found in the file under a key, if it is known. */
  Optional<FileReading> reading(String dataset, String key) {
    return read(file(dataset, key, READING)).map(FileReading::of);
  }

  /** Whether it is known of any file of a dataset what was found in it. */
  boolean hasReadings(String dataset) {
    return stored(dataset).stream().anyMatch(file -> file.toString().endsWith(READING));
  }

  private List<Path> stored(String dataset) {
    Path states = folder.resolve(dataset);
    if (!Files.isDirectory(states)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(states)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + states + ": " + e.getMessage() + ".", e);
    }
  }

  /** The states under a name where they lie, if they are there and whole. */
  private Optional<CubeSource> whole(String dataset, String name) {
    return read(file(dataset, name, ENDING), Sha256::of, sha256 -> sha256)
        .map(sha256 -> again(dataset, name));
  }

  private static Optional<byte[]> read(Path file) {
    return read(file, InputStream::readAllBytes, Sha256::of);
  }

  /** Goes through what is stored behind a head. */
  @FunctionalInterface
  private interface Look<T> {
    T at(InputStream stored) throws IOException;
  }

  private static <T> Optional<T> read(Path file, Look<T> look, Function<T, String> sha256) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      T found = look.at(in);
      if (Arrays.equals(head, head(sha256.apply(found)))) {
        return Optional.of(found);
      }
      LOG.warn("States in {} are damaged or of another version; computing them anew.", file);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }

  private static byte[] head(String sha256) {
    return (MARK + sha256 + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private Path file(String dataset, String key, String ending) {
    return folder.resolve(dataset).resolve(key + ending);
  }

  /** Stores states. */
  void write(String dataset, String key, Cube cube) {
    store(dataset, key + ENDING, CubeFormat.write(cube));
  }

  /** Stores states that are packed. */
  void write(String dataset, String name, byte[] packed) {
    store(dataset, name + ENDING, packed);
  }

  /** Stores which files' states are stored together, after these. */
  void write(String dataset, Together together) {
    store(dataset, together.name() + TOGETHER, together.bytes());
  }

  /** Stores what was found in a file, unless it is known already. */
  void write(String dataset, String key, FileReading reading) {
    if (!Files.exists(file(dataset, key, READING))) {
      store(dataset, key + READING, reading.bytes());
    }
  }

  /**
   * Stores bytes; a reader never sees half of them. A run does not need them itself, so that where
   * they find no room it goes on.
   */
  private void store(String dataset, String name, byte[] states) {
    Path place = folder.toAbsolutePath().resolve(dataset);
    MadeFolders made = MadeFolders.missing(place);
    try {
      Files.createDirectories(place);
      Path draft = Files.createTempFile(place, name, ".draft");
      try {
        Files.write(draft, head(Sha256.of(states)));
        Files.write(draft, states, StandardOpenOption.APPEND);
        Files.move(draft, place.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      made.removeIfEmpty();
      LOG.warn(
          "States are not kept in {}: {}. Later runs compute them anew.",
          place,
          WritingFault.of(e));
    }
  }

  private static boolean isUnused(String name, Set<String> keys) {
    return Stream.of(ENDING, READING, TOGETHER)
        .anyMatch(
            ending ->
                name.endsWith(ending)
                    && !keys.contains(PART.matcher(name.replace(ending, "")).replaceFirst("")));
  }

  /** Deletes what the last run had no use for of a dataset. */
  void keepOnly(String dataset, Set<String> keys) {
    try {
      for (Path file : stored(dataset)) {
        if (isUnused(file.getFileName().toString(), keys)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tidy " + folder + ": " + e.getMessage() + ".", e);
    }
  }
}
