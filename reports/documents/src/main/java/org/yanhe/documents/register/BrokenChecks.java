package org.yanhe.documents.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** The checks that rows broke, from {@code quality.json}; datasets without any are left out. */
final class BrokenChecks {
  static final String FILE = "quality.json";

  private BrokenChecks() {}

  static Optional<Listing> of(PublicRelease release) {
    return release.file(FILE).map(CanonicalJson::parse).map(BrokenChecks::listing);
  }

  private static Listing listing(JsonNode quality) {
    Listing listing =
        new Listing(
                new Label("数据检查结果", "Results of the checks of data"),
                Orientation.PORTRAIT,
                new Label("数据集和检查规则", "Dataset and check"),
                List.of(
                    new Label("级别", "Severity"),
                    new Label("隔离", "Set aside"),
                    new Label("认可", "Waived")))
            .note(
                "仅列出有记录违反的规则，括号内为规则编号。硬性规则隔离记录，软性规则经说明可以认可。",
                "Only checks that a record broke, with their ids in brackets. A hard check sets"
                    + " records aside, a soft one can be waived with a reason.");
    quality.path("datasets").forEach(dataset -> add(listing, dataset));
    return listing;
  }

  private static void add(Listing listing, JsonNode dataset) {
    if (dataset.path("checks").isEmpty()) {
      return;
    }
    listing.line(DatasetNames.named(dataset), 0, Cell.blank(), Cell.blank(), Cell.blank());
    for (JsonNode check : dataset.path("checks")) {
      listing.line(
          check(check),
          1,
          Cell.text(severity(check.path("severity").asText())),
          Listing.lines(check.path("quarantined").asLong()),
          Listing.lines(check.path("waived").asLong()));
    }
  }

  /** What the rows do; an older release tells the id alone. */
  private static Label check(JsonNode check) {
    String id = check.path("check").asText();
    JsonNode broken = check.path("broken");
    return broken.isMissingNode()
        ? Label.same(id)
        : new Label(
            broken.path("zh").asText() + "（" + id + "）",
            broken.path("en").asText() + " (" + id + ")");
  }

  private static Label severity(String word) {
    return word.equals("hard") ? new Label("硬性", "hard") : new Label("软性", "soft");
  }
}
