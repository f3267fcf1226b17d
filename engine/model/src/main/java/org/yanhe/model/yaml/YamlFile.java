package org.yanhe.model.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problems;

/**
 * Reads YAML 1.2 files whose root is a map. Tags, anchors and aliases are refused: a project file
 * needs none, and they are what attacks on YAML readers are made of.
 */
public final class YamlFile {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int MOST_DEPTH = 40;

  private final String file;
  private final Problems problems;

  private YamlFile(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads a file; whatever is wrong with it becomes a problem. */
  public static Optional<YamlMap> read(Path path, Problems problems) {
    try {
      return parse(path.toString(), Files.readString(path), problems);
    } catch (CharacterCodingException e) {
      problems.add(
          Place.of(path.toString()), "", "Cannot read file: it is not UTF-8. Save it as UTF-8.");
    } catch (IOException e) {
      problems.add(
          Place.of(path.toString()),
          "",
          "Cannot read file: " + e.getMessage() + ". Check the path and its permissions.");
    }
    return Optional.empty();
  }

  /**
   * Reads a text.
   *
   * @param file name used in messages
   */
  public static Optional<YamlMap> parse(String file, String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MOST_CHARACTERS).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      return root.flatMap(node -> new YamlFile(file, problems).root(node, problems));
    } catch (MarkedYamlEngineException e) {
      problems.add(
          place(file, e.getProblemMark()), "", "Invalid YAML: " + e.getProblem() + ". Mend it.");
    } catch (YamlEngineException e) {
      problems.add(Place.of(file), "", "Invalid YAML: " + e.getMessage() + ". Mend it.");
    }
    return Optional.empty();
  }

  private Optional<YamlMap> root(Node node, Problems problems) {
    if (convert(node, 0) instanceof YamlMap map) {
      return Optional.of(map);
    }
    problems.add(Place.of(file), "", "Invalid file: its root must be a map of keys.");
    return Optional.empty();
  }

  private YamlNode convert(Node node, int depth) {
    Place place = place(file, node.getStartMark());
    if (depth > MOST_DEPTH || node.getAnchor().isPresent()) {
      problems.add(
          place,
          "",
          depth > MOST_DEPTH
              ? "Invalid YAML: nested deeper than " + MOST_DEPTH + " levels. Flatten it."
              : "Invalid YAML: anchors and aliases are not allowed. Write the text out.");
      return new YamlText(place, "");
    }
    if (node instanceof ScalarNode scalar) {
      return new YamlText(place, scalar.getValue());
    }
    if (node instanceof SequenceNode sequence) {
      return list(place, sequence, depth);
    }
    return map(place, (MappingNode) node, depth);
  }

  private YamlList list(Place place, SequenceNode sequence, int depth) {
    List<YamlNode> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
    return new YamlList(place, items);
  }

  private YamlMap map(Place place, MappingNode mapping, int depth) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place keyPlace = place(file, tuple.getKeyNode().getStartMark());
      if (tuple.getKeyNode() instanceof ScalarNode key && !entries.containsKey(key.getValue())) {
        entries.put(key.getValue(), convert(tuple.getValueNode(), depth + 1));
        keys.put(key.getValue(), keyPlace);
      } else {
        problems.add(keyPlace, "", "Invalid YAML: a key must be a plain text that occurs once.");
      }
    }
    return new YamlMap(place, entries, keys, problems);
  }

  private static Place place(String file, Optional<Mark> mark) {
    return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.of(file));
  }
}
