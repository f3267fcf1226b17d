package org.yanhe.documents.layout;

import java.util.List;
import java.util.Optional;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

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
    List<Label> notes = map.labels("reading-notes");
    List<ChapterSpec> chapters =
        map.maps("chapters").stream().map(ChapterSpec::read).flatMap(Optional::stream).toList();
    Optional<BulletinSpec> bulletin = map.map("bulletin").flatMap(BulletinSpec::read);
    return map.read(() -> new Layout(notes, chapters, bulletin));
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
    return map.take(key, word -> UnknownWord.truth(key, word)).orElse(false);
  }
}
