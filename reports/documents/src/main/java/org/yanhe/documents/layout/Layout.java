package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlMap;
import org.yanhe.model.yaml.YamlNode;
import org.yanhe.model.yaml.YamlText;

/** A report as data: reading notes and chapters. */
public final class Layout {
  private final List<Label> readingNotes;
  private final List<ChapterSpec> chapters;
  private final Optional<BulletinSpec> bulletin;

  private Layout(
      List<Label> readingNotes, List<ChapterSpec> chapters, Optional<BulletinSpec> bulletin) {
    this.readingNotes = List.copyOf(readingNotes);
    this.chapters = List.copyOf(chapters);
    this.bulletin = bulletin;
  }

  /** Reads a layout; problems are told to the map's collector. */
  public static Optional<Layout> read(YamlMap map) {
    map.needVersionOne();
    List<Label> notes = labels(map, "reading-notes");
    List<ChapterSpec> chapters =
        map.maps("chapters").stream().map(ChapterSpec::read).flatMap(Optional::stream).toList();
    Optional<BulletinSpec> bulletin = map.map("bulletin").flatMap(BulletinSpec::read);
    return map.read(() -> new Layout(notes, chapters, bulletin));
  }

  /** A list of texts in both languages. */
  static List<Label> labels(YamlMap map, String key) {
    return map.list(key).stream()
        .map(item -> label(map, key, item))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Label> label(YamlMap map, String key, YamlNode item) {
    if (item instanceof YamlMap both) {
      Optional<String> zh = both.needText("zh");
      Optional<String> en = both.needText("en");
      return both.read(() -> new Label(zh.orElseThrow(), en.orElseThrow()));
    }
    if (item instanceof YamlText text && !text.text().isBlank()) {
      return Optional.of(Label.same(text.text()));
    }
    map.problem(key, "Invalid '" + key + "': " + item.described() + " (a text is needed)");
    return Optional.empty();
  }

  List<Label> readingNotes() {
    return readingNotes;
  }

  List<ChapterSpec> chapters() {
    return chapters;
  }

  /** How the bulletin is headed; empty for the title of the report. */
  Optional<BulletinSpec> bulletin() {
    return bulletin;
  }

  /** An optional key that says yes or no; no without it. */
  static boolean flag(YamlMap map, String key) {
    return map.take(key, word -> truth(key, word)).orElse(false);
  }

  private static boolean truth(String key, String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("Invalid " + key + ": '" + word + "' (true or false)");
    };
  }
}
