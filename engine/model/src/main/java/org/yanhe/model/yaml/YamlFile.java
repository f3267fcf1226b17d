package org.yanhe.model.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Printable;
import org.yanhe.model.problem.Problems;

/**
 * Reads YAML 1.2 files whose root is a map. Tags, anchors and aliases are refused: a project file
 * needs none, and they are what attacks on YAML readers are made of.
 */
public final class YamlFile {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int MOST_BYTES = 4 * MOST_CHARACTERS;

  private final String file;
  private final Problems problems;

  private YamlFile(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads a file; whatever is wrong with it becomes a problem. */
  public static Optional<YamlMap> read(Path path, Problems problems) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        problems.add(
            Place.of(path.toString()),
            "",
            "Cannot read file: it is larger than " + (MOST_BYTES >> 20) + " MB. Split it.");
        return Optional.empty();
      }
      return parse(path.toString(), Files.readString(path), problems);
    } catch (CharacterCodingException e) {
      problems.add(
          Place.of(path.toString()), "", "Cannot read file: it is not UTF-8. Save it as UTF-8.");
    } catch (IOException e) {
      problems.add(
          Place.of(path.toString()),
          "",
          "Cannot read file: " + reason(e) + ". Check the path and its permissions.");
    }
    return Optional.empty();
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
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
      Optional<YamlHazards.Found> hazard = YamlHazards.first(text, settings);
      if (hazard.isPresent()) {
        problems.add(place(file, hazard.get().mark()), "", hazard.get().message());
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      return new YamlFile(file, problems).root(root);
    } catch (MarkedYamlEngineException e) {
      problems.add(
          place(file, e.getProblemMark()),
          "",
          "Invalid YAML: " + Printable.line(e.getProblem().strip()) + ". Mend it.");
    } catch (ReaderException e) {
      problems.add(
          place(file, text, e.getPosition()),
          "",
          String.format(
              Locale.ROOT,
              "Invalid YAML: the character U+%04X may not stand here. Take it out.",
              e.getCodePoint()));
    } catch (YamlEngineException e) {
      problems.add(Place.of(file), "", "Invalid YAML: " + e.getMessage() + ". Mend it.");
    }
    return Optional.empty();
  }

  private Optional<YamlMap> root(Optional<Node> root) {
    if (root.isPresent() && convert(root.get()) instanceof YamlMap map) {
      return Optional.of(map);
    }
    String found = root.isPresent() ? "its root must be a map of keys" : "it is empty";
    problems.add(Place.of(file), "", "Invalid file: " + found + ". Write its keys.");
    return Optional.empty();
  }

  private YamlNode convert(Node node) {
    Place place = place(file, node.getStartMark());
    if (node instanceof ScalarNode scalar) {
      return new YamlText(place, scalar.getValue());
    }
    if (node instanceof SequenceNode sequence) {
      return new YamlList(place, sequence.getValue().stream().map(this::convert).toList());
    }
    return map(place, (MappingNode) node);
  }

  private YamlMap map(Place place, MappingNode mapping) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place keyPlace = place(file, tuple.getKeyNode().getStartMark());
      if (tuple.getKeyNode() instanceof ScalarNode key && !entries.containsKey(key.getValue())) {
        entries.put(key.getValue(), convert(tuple.getValueNode()));
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

  /** Where the character of a number stands, counted from 0 in code points. */
  private static Place place(String file, String text, int position) {
    String before =
        text.codePoints()
            .limit(position)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Place(file, line, before.length() - before.lastIndexOf('\n'));
  }
}
