package org.yanhe.model.yaml;

import java.util.List;
import org.yanhe.model.problem.Place;

/**
 * A list of nodes.
 *
 * @param place where it starts
 * @param items in the order of the file
 */
public record YamlList(Place place, List<YamlNode> items) implements YamlNode {
  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public String described() {
    return "a list";
  }
}
