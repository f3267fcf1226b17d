package org.yanhe.spark.pass;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yanhe.methods.state.Memory;
import org.yanhe.model.period.Period;

/**
 * What an earlier run found of the respondents of a dataset, and what this run finds, by question.
 * Files have changed in the periods of which those have rows that the earlier run did not have; it
 * counts for nothing if it had files that are gone.
 */
final class KeptMemory implements Memory {
  private final List<String> files;
  private final String definitions;
  private final Map<String, byte[]> before;
  private final List<Period> changed;
  private final Map<String, Supplier<byte[]>> found = new ConcurrentHashMap<>();

  private KeptMemory(
      List<String> files, String definitions, Map<String, byte[]> before, List<Period> changed) {
    this.files = List.copyOf(files);
    this.definitions = definitions;
    this.before = before;
    this.changed = List.copyOf(changed);
  }

  /**
   * What is left of an earlier run.
   *
   * @param files keys of the files, all different
   * @param definitions checksum of all other that findings follow from
   */
  private record Left(String definitions, List<String> files, Map<String, byte[]> found) {
    static Left of(byte[] bytes) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
        String definitions = in.readUTF();
        List<String> files = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
          files.add(in.readUTF());
        }
        Map<String, byte[]> found = new TreeMap<>();
        for (int n = in.readInt(); n > 0; n--) {
          String question = in.readUTF();
          found.put(question, in.readNBytes(in.readInt()));
        }
        return new Left(definitions, files, found);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Recalls what counts.
   *
   * @param bytes what an earlier run left, if anything
   * @param files keys of the files of this run
   * @param definitions checksum of all other that findings follow from
   * @param periods the periods that a file has rows of, in SDMX form; empty if that is not known
   */
  static KeptMemory of(
      Optional<byte[]> bytes,
      List<String> files,
      String definitions,
      Function<String, Optional<Set<String>>> periods) {
    Set<String> added = new HashSet<>(files);
    Optional<Left> left =
        bytes
            .map(Left::of)
            .filter(some -> some.definitions().equals(definitions))
            .filter(some -> added.size() == files.size() && added.containsAll(some.files()));
    left.ifPresent(some -> some.files().forEach(added::remove));
    List<Optional<Set<String>>> changed =
        left.isPresent() ? added.stream().map(periods).toList() : List.of();
    boolean isKnown = changed.stream().allMatch(Optional::isPresent);
    return new KeptMemory(
        files,
        definitions,
        left.filter(some -> isKnown).map(Left::found).orElse(Map.of()),
        changed.stream()
            .flatMap(Optional::stream)
            .flatMap(Set::stream)
            .distinct()
            .map(Period::parse)
            .toList());
  }

  @Override
  public boolean isSame(Period period) {
    return !before.isEmpty()
        && changed.stream()
            .noneMatch(
                some ->
                    !some.end().isBefore(period.start()) && !some.start().isAfter(period.end()));
  }

  @Override
  public Optional<byte[]> recall(String question) {
    return Optional.ofNullable(before.get(question));
  }

  @Override
  public void keep(String question, Supplier<byte[]> what) {
    found.put(question, what);
  }

  /** What this run leaves; nothing if it found nothing. */
  Optional<byte[]> bytes() {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(definitions);
      out.writeInt(files.size());
      for (String file : files) {
        out.writeUTF(file);
      }
      out.writeInt(found.size());
      for (Map.Entry<String, Supplier<byte[]>> one : new TreeMap<>(found).entrySet()) {
        byte[] what = one.getValue().get();
        out.writeUTF(one.getKey());
        out.writeInt(what.length);
        out.write(what);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(bytes.toByteArray());
  }
}
