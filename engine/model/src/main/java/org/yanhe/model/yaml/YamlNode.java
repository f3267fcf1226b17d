package org.yanhe.model.yaml;

import org.yanhe.model.problem.Place;

/** A node of a YAML file with its place. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlText {
  Place place();

  /** What the node is, for messages: {@code a map}, {@code a list} or the text in quotes. */
  String described();
}
