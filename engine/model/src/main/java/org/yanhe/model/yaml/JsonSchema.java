package org.yanhe.model.yaml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.Listener.Form;

/**
 * A schema by which editors complete and check a YAML file, in JSON Schema draft 7 (which they
 * understand best). It is made by asking the reader of the file, so the two cannot differ in the
 * keys they know. What a text must look like is left to the reader.
 */
public final class JsonSchema {
  private final Map<List<String>, Shape> shapes;
  private final ObjectNode definitions = CanonicalJson.object();

  private JsonSchema(Map<List<String>, Shape> shapes) {
    this.shapes = shapes;
  }

  /**
   * The schema of the files that a reader reads.
   *
   * @param title what the file is
   * @param reader reads a file of this kind; problems go to the map's collector
   */
  public static ObjectNode of(Label title, Consumer<YamlMap> reader) {
    return new JsonSchema(Shapes.of(reader)).root(title);
  }

  private ObjectNode root(Label title) {
    definitions.set("text", CanonicalJson.object().set("type", types()));
    definitions.set("label", label());
    ObjectNode root = CanonicalJson.object();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", title.zh() + " · " + title.en());
    root.setAll(map(List.of()));
    root.set("definitions", definitions);
    return root;
  }

  private static ArrayNode types() {
    return CanonicalJson.array().add("string").add("number").add("boolean").add("null");
  }

  private static ObjectNode label() {
    ObjectNode both = CanonicalJson.object().put("type", "object");
    both.put("additionalProperties", false);
    ObjectNode properties = both.putObject("properties");
    properties.set("zh", reference("text"));
    properties.set("en", reference("text"));
    both.putArray("required").add("zh").add("en");
    return anyOf(reference("text"), both);
  }

  private static ObjectNode reference(String name) {
    return CanonicalJson.object().put("$ref", "#/definitions/" + name);
  }

  private static ObjectNode anyOf(ObjectNode... schemas) {
    ObjectNode any = CanonicalJson.object();
    any.putArray("anyOf").addAll(List.of(schemas));
    return any;
  }

  private ObjectNode map(List<String> path) {
    Shape shape = shape(path);
    if (shape.serves().isPresent()) {
      List<String> entries = shape.serves().get();
      return properties(entries, shape(entries));
    }
    ObjectNode map = properties(path, shape);
    if (!shape.isDefaulted()) {
      require(map, shape.needed());
    }
    ArrayNode cases = CanonicalJson.array();
    for (String key : shape.deciding()) {
      shape.cases(key).forEach(one -> cases.add(conditional(shape, key, one)));
    }
    if (!cases.isEmpty()) {
      map.set("allOf", cases);
    }
    return map;
  }

  private Shape shape(List<String> path) {
    return shapes.getOrDefault(path, new Shape());
  }

  private ObjectNode properties(List<String> path, Shape shape) {
    ObjectNode map = CanonicalJson.object().put("type", "object");
    ObjectNode properties = map.putObject("properties");
    shape
        .keys()
        .forEach(
            (key, asked) -> {
              if (asked.isKnown() && !key.isEmpty() && !key.equals(Example.ANY_NAME)) {
                properties.set(key, value(below(path, key), asked));
              }
            });
    Asked names = shape.keys().get("");
    if (names != null && names.has(Form.NAMES)) {
      Asked each = shape.keys().getOrDefault(Example.ANY_NAME, new Asked());
      map.set("additionalProperties", value(below(path, Example.ANY_NAME), each));
    } else {
      map.put("additionalProperties", false);
    }
    return map;
  }

  private static List<String> below(List<String> path, String key) {
    List<String> below = new ArrayList<>(path);
    below.add(key);
    return List.copyOf(below);
  }

  private static void require(ObjectNode map, Collection<String> keys) {
    if (!keys.isEmpty()) {
      ArrayNode required = map.putArray("required");
      keys.forEach(required::add);
    }
  }

  private static ObjectNode conditional(Shape shape, String key, Shape.Case one) {
    ObjectNode conditional = CanonicalJson.object();
    ObjectNode condition = conditional.putObject("if");
    if (one.word().equals(Shape.ABSENT)) {
      condition.putObject("not").putArray("required").add(key);
    } else {
      condition.putArray("required").add(key);
      if (!one.word().equals(Shape.PRESENT)) {
        condition.putObject("properties").putObject(key).put("const", one.word());
      }
    }
    ObjectNode then = conditional.putObject("then");
    ArrayNode names = then.putObject("propertyNames").putArray("enum");
    one.keys().forEach(names::add);
    if (!shape.isDefaulted()) {
      require(then, one.needed());
    }
    ObjectNode narrower = narrower(shape, one);
    if (!narrower.isEmpty()) {
      then.set("properties", narrower);
    }
    return conditional;
  }

  /** The keys that take fewer words in this case than in others. */
  private static ObjectNode narrower(Shape shape, Shape.Case one) {
    ObjectNode properties = CanonicalJson.object();
    one.asked()
        .forEach(
            (key, asked) -> {
              boolean fewer = !asked.words().equals(shape.words(key));
              if (asked.isText() && !asked.words().isEmpty() && fewer) {
                properties.set(key, text(asked.words()));
              }
            });
    return properties;
  }

  private ObjectNode value(List<String> path, Asked asked) {
    List<ObjectNode> forms = new ArrayList<>();
    boolean any = asked.has(Form.ANY);
    boolean either = any || asked.has(Form.EITHER);
    if (asked.has(Form.LABEL)) {
      forms.add(reference("label"));
    }
    if (asked.has(Form.LABELS)) {
      forms.add(reference("label"));
      forms.add(array(reference("label")));
    }
    if (asked.has(Form.TEXT) || asked.has(Form.TEXTS) || either) {
      forms.add(text(any ? List.of() : asked.words()));
    }
    if (asked.has(Form.TEXTS)) {
      forms.add(array(text(asked.words())));
    }
    if (asked.has(Form.MAP) || either) {
      forms.add(map(path));
    }
    if (asked.has(Form.MAPS)) {
      forms.add(array(items(path)));
    }
    if (any) {
      forms.add(CanonicalJson.object().put("type", "array"));
    }
    return forms.size() == 1 ? forms.get(0) : anyOf(forms.toArray(ObjectNode[]::new));
  }

  private static ObjectNode array(ObjectNode items) {
    ObjectNode array = CanonicalJson.object().put("type", "array");
    array.set("items", items);
    return array;
  }

  /** The items of a list of maps; those of a list within itself refer to the outer one. */
  private ObjectNode items(List<String> path) {
    String key = path.get(path.size() - 1);
    int first = path.indexOf(key);
    if (first < path.size() - 1) {
      return reference(key);
    }
    ObjectNode items = map(path);
    if (items.toString().contains("\"#/definitions/" + key + "\"")) {
      definitions.set(key, items);
      return reference(key);
    }
    return items;
  }

  private static ObjectNode text(List<String> words) {
    if (words.isEmpty()) {
      return reference("text");
    }
    ObjectNode text = CanonicalJson.object();
    ArrayNode values = text.putArray("enum");
    for (String word : words) {
      values.add(word);
      if (word.equals("true") || word.equals("false")) {
        values.add(Boolean.parseBoolean(word));
      }
      if (word.equals("1")) {
        values.add(1);
      }
    }
    return text;
  }
}
