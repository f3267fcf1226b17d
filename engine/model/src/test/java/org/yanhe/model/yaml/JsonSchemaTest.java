package org.yanhe.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.text.Label;

class JsonSchemaTest {
  private static final Label TITLE = new Label("文件", "File");

  @Test
  void keys_that_a_reader_asks_for_are_known_and_no_others() {
    ObjectNode schema =
        JsonSchema.of(
            TITLE,
            map -> {
              map.needText("name");
              map.texts("tags", t -> t);
            });

    assertThat(schema.at("/properties").fieldNames()).toIterable().containsExactly("name", "tags");
    assertThat(schema.at("/additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema.at("/required").toString()).isEqualTo("[\"name\"]");
  }

  @Test
  void a_closed_set_is_listed() {
    ObjectNode schema =
        JsonSchema.of(
            TITLE,
            map -> map.take("colour", w -> UnknownWord.check("colour", w, List.of("red", "blue"))));

    assertThat(schema.at("/properties/colour/enum").toString()).isEqualTo("[\"red\",\"blue\"]");
  }

  @Test
  void a_word_decides_which_keys_stand_beside_it() {
    ObjectNode schema =
        JsonSchema.of(
            TITLE,
            map -> {
              String kind =
                  map.need("kind", w -> UnknownWord.check("kind", w, List.of("a", "b"))).orElse("");
              map.needText(kind.equals("a") ? "first" : "second");
            });

    assertThat(schema.at("/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("kind", "first", "second");
    assertThat(schema.at("/allOf/1/then/required").toString()).isEqualTo("[\"kind\",\"second\"]");
    assertThat(schema.at("/allOf/1/then/propertyNames/enum").toString())
        .isEqualTo("[\"kind\",\"second\"]");
  }

  @Test
  void lists_within_themselves_refer_to_the_outer_one() {
    ObjectNode schema = JsonSchema.of(TITLE, JsonSchemaTest::branch);

    assertThat(schema.at("/properties/children/items/$ref").asText())
        .isEqualTo("#/definitions/children");
    assertThat(schema.at("/definitions/children/properties/children/items/$ref").asText())
        .isEqualTo("#/definitions/children");
  }

  private static void branch(YamlMap map) {
    map.needText("code");
    map.maps("children").forEach(JsonSchemaTest::branch);
  }

  @Test
  void names_of_the_user_are_open() {
    ObjectNode schema =
        JsonSchema.of(
            TITLE, map -> map.map("columns").ifPresent(c -> c.keys().forEach(c::needText)));

    assertThat(schema.at("/properties/columns/additionalProperties/$ref").asText())
        .isEqualTo("#/definitions/text");
  }
}
