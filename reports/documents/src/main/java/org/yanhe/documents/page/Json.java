package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.text.Label;

/** Short forms of the page's data. */
final class Json {
  private Json() {}

  static ObjectNode object() {
    return CanonicalJson.object();
  }

  /** A text in both languages as a pair, Chinese first. */
  static ArrayNode label(Label label) {
    return CanonicalJson.array().add(label.zh()).add(label.en());
  }

  static ArrayNode labels(Collection<Label> labels) {
    ArrayNode array = CanonicalJson.array();
    labels.forEach(label -> array.add(label(label)));
    return array;
  }
}
