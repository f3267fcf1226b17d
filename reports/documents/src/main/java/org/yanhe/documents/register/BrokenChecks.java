package org.yanhe.documents.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/**
 * The checks that rows broke and the regions that have not reported, from {@code quality.json};
 * datasets without any are left out.
 */
final class BrokenChecks {
  static final String FILE = "quality.json";

  private BrokenChecks() {}

  static Optional<Listing> of(PublicRelease release) {
    return release.file(FILE).map(CanonicalJson::parse).map(BrokenChecks::listing);
  }

  private static Listing listing(JsonNode quality) {
    Listing listing =
        new Listing(
                new Label("数据审核结果", "Results of the checks of data"),
                Orientation.PORTRAIT,
                new Label("数据集和审核规则", "Dataset and check"),
                List.of(
                    new Label("级别", "Severity"),
                    new Label("隔离", "Set aside"),
                    new Label("认可", "Waived")))
            .note(
                "仅列出有记录违反的规则，括号内为规则编号。硬性规则隔离记录，软性规则经说明可以认可。",
                "Only checks that a record broke, with their ids in brackets. A hard check sets"
                    + " records aside, a soft one can be waived with a reason.");
    JsonNode silent = quality.path("regions_not_reported");
    quality.path("datasets").forEach(dataset -> add(listing, dataset, silentOf(dataset, silent)));
    return listing;
  }

  private static List<JsonNode> silentOf(JsonNode dataset, JsonNode silent) {
    List<JsonNode> regions = new ArrayList<>();
    for (JsonNode region : silent) {
      if (region.path("dataset").equals(dataset.path("dataset"))) {
        regions.add(region);
      }
    }
    return regions;
  }

  private static void add(Listing listing, JsonNode dataset, List<JsonNode> silent) {
    if (dataset.path("checks").isEmpty() && silent.isEmpty()) {
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
    for (JsonNode region : silent) {
      Label warning = new Label("提示", "warning");
      listing.line(unreported(region), 1, Cell.text(warning), Cell.blank(), Cell.blank());
    }
  }

  private static Label unreported(JsonNode region) {
    List<String> periods = new ArrayList<>();
    region.path("periods").forEach(period -> periods.add(period.asText()));
    Label name = DatasetNames.named(region);
    return new Label(
        name.zh() + "未报：" + String.join("、", periods),
        "not reported by " + name.en() + ": " + String.join(", ", periods));
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
