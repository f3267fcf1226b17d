package org.yanhe.spark.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.quality.ProblemRow;

/**
 * What reading a file came to, each of whose rows was judged by itself.
 *
 * @param count what became of its rows
 * @param ranges of the keys of those that count
 * @param problems everything that its rows break
 */
public record FileReading(FileCount count, KeyRanges ranges, List<ProblemRow> problems) {
  public FileReading {
    problems = List.copyOf(problems);
  }

  /** The same of a file that lies somewhere else. */
  FileReading at(String path) {
    FileCount moved =
        new FileCount(
            path,
            count.sha256(),
            count.read(),
            count.kept(),
            count.quarantined(),
            count.waived(),
            count.unused());
    return new FileReading(moved, ranges, problems.stream().map(p -> p.in(path)).toList());
  }

  /** As bytes, to be kept for a later run. */
  public byte[] bytes() {
    ObjectNode root =
        CanonicalJson.object()
            .put("path", count.path())
            .put("sha256", count.sha256())
            .put("read", count.read())
            .put("kept", count.kept())
            .put("quarantined", count.quarantined())
            .put("waived", count.waived());
    count.unused().forEach(root.putArray("unused")::add);
    ArrayNode keys = root.putArray("ranges");
    for (List<KeyRanges.Range> key : ranges.keys()) {
      ArrayNode columns = keys.addArray();
      key.forEach(range -> columns.addArray().add(range.least()).add(range.most()));
    }
    ArrayNode rows = root.putArray("problems");
    problems.forEach(problem -> problem.texts().forEach(rows.addArray()::add));
    return CanonicalJson.bytes(root);
  }

  /** Reads what {@link #bytes} gave. */
  public static FileReading of(byte[] bytes) {
    JsonNode root = CanonicalJson.parse(bytes);
    FileCount count =
        new FileCount(
            root.path("path").asText(),
            root.path("sha256").asText(),
            root.path("read").asLong(),
            root.path("kept").asLong(),
            root.path("quarantined").asLong(),
            root.path("waived").asLong(),
            texts(root.path("unused")));
    List<ProblemRow> problems = new ArrayList<>();
    root.path("problems").forEach(row -> problems.add(ProblemRow.of(texts(row))));
    return new FileReading(count, ranges(root.path("ranges")), problems);
  }

  private static KeyRanges ranges(JsonNode keys) {
    List<List<KeyRanges.Range>> all = new ArrayList<>();
    for (JsonNode key : keys) {
      List<KeyRanges.Range> columns = new ArrayList<>();
      key.forEach(
          range ->
              columns.add(new KeyRanges.Range(range.path(0).asText(), range.path(1).asText())));
      all.add(columns);
    }
    return new KeyRanges(all);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
