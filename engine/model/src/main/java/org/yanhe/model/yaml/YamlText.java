package org.yanhe.model.yaml;

import org.yanhe.model.problem.Place;

/**
 * A scalar as it stands in the file, without guessing its type.
 *
 * @param place where it stands
 * @param text its characters
 */
public record YamlText(Place place, String text) implements YamlNode {
  @Override
  public String described() {
    return "'" + text + "'";
  }
}
