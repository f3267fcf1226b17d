package org.yanhe.model.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.text.Label;

/** Names of the classes of a release's figures, by code list, in the order of the lists. */
public final class ClassLabels {
  private final Map<String, Map<ClassCode, Entry>> lists = new LinkedHashMap<>();

  /**
   * A class.
   *
   * @param list name of its code list
   * @param code its code
   * @param label name in both languages
   * @param parent code of the class above; empty at the top
   */
  public record Entry(String list, ClassCode code, Label label, String parent) {}

  public ClassLabels(Collection<Entry> entries) {
    entries.forEach(
        e -> lists.computeIfAbsent(e.list(), l -> new LinkedHashMap<>()).put(e.code(), e));
  }

  public Optional<Entry> find(String list, ClassCode code) {
    return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code));
  }

  public List<Entry> of(String list) {
    return List.copyOf(lists.getOrDefault(list, Map.of()).values());
  }

  /** The bytes of {@code codelists/classes.csv}. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder("list,code,name_zh,name_en,parent\n");
    lists
        .values()
        .forEach(
            list ->
                list.values()
                    .forEach(
                        e ->
                            text.append(
                                Csv.line(
                                    e.list, e.code.text(), e.label.zh(), e.label.en(), e.parent))));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static ClassLabels parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new ClassLabels(
        CsvReader.builder().ofNamedCsvRecord(text).stream().map(ClassLabels::entry).toList());
  }

  private static Entry entry(NamedCsvRecord r) {
    return new Entry(
        r.getField("list"),
        ClassCode.parse(r.getField("code")),
        new Label(r.getField("name_zh"), r.getField("name_en")),
        r.getField("parent"));
  }
}
