package org.yanhe.documents.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** What readers call the datasets of a release; their keys where it does not tell. */
public final class DatasetNames {
  private final Map<String, Label> labels = new LinkedHashMap<>();

  private DatasetNames() {}

  /** The names that a release tells with the quality of its data. */
  public static DatasetNames of(PublicRelease release) {
    DatasetNames names = new DatasetNames();
    release
        .file(BrokenChecks.FILE)
        .map(CanonicalJson::parse)
        .ifPresent(
            quality ->
                quality
                    .path("datasets")
                    .forEach(d -> names.labels.put(d.path("dataset").asText(), named(d))));
    return names;
  }

  static Label named(JsonNode dataset) {
    JsonNode label = dataset.path("label");
    return label.isMissingNode()
        ? Label.same(dataset.path("dataset").asText())
        : new Label(label.path("zh").asText(), label.path("en").asText());
  }

  /** What a dataset is called. */
  public Label of(String key) {
    return labels.getOrDefault(key, Label.same(key));
  }

  Label of(Collection<String> keys) {
    return new Label(
        keys.stream().map(key -> of(key).zh()).collect(Collectors.joining("、")),
        keys.stream().map(key -> of(key).en()).collect(Collectors.joining(", ")));
  }
}
