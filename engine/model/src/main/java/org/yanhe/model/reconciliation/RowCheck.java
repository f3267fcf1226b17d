package org.yanhe.model.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;

/** Balances the rows of every delivered file, and compares the manifest with quality.json. */
final class RowCheck {
  private RowCheck() {}

  static void check(PublicRelease release, Ledger ledger) {
    Map<String, String> told = new TreeMap<>();
    for (Manifest.Input i : release.manifest().inputs()) {
      String rows = rows(i.read(), i.kept(), i.quarantined(), i.waived());
      told.put(i.dataset() + " " + i.file(), rows);
      boolean balances = i.read() == i.kept() + i.quarantined() + i.waived();
      ledger.note(
          Identity.ROWS, balances, "the rows of '" + i.file() + "' do not balance: " + rows);
    }
    release.file("quality.json").ifPresent(bytes -> quality(bytes, told, ledger));
  }

  private static void quality(byte[] bytes, Map<String, String> told, Ledger ledger) {
    for (JsonNode dataset : CanonicalJson.parse(bytes).path("datasets")) {
      for (JsonNode file : dataset.path("files")) {
        String name = dataset.path("dataset").asText() + " " + file.path("file").asText();
        String rows =
            rows(
                count(file, "read"),
                count(file, "kept"),
                count(file, "quarantined"),
                count(file, "waived"));
        String manifest = told.getOrDefault(name, "nothing");
        ledger.note(
            Identity.ROWS,
            rows.equals(manifest),
            "quality.json tells of " + name + ": " + rows + ", but release.json: " + manifest);
      }
    }
  }

  private static long count(JsonNode file, String key) {
    return file.path(key).asLong();
  }

  private static String rows(long read, long kept, long quarantined, long waived) {
    return "read %s, kept %s, quarantined %s, waived %s".formatted(read, kept, quarantined, waived);
  }
}
