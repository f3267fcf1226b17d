package org.yanhe.spark.pass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.release.Sha256;

/**
 * Files whose states are stored together, in parts of the respondents, so that a later run merges
 * into them only what is new.
 *
 * @param files keys of the files, all different
 * @param parts how many parts there are
 * @param holdings checksum of which respondents stay together
 */
record Together(List<String> files, int parts, String holdings) {
  Together {
    files = List.copyOf(files);
  }

  static Together of(List<String> files, Parting parting) {
    return new Together(files, parting.parts(), holdings(parting));
  }

  private static String holdings(Parting parting) {
    ObjectNode holdings = CanonicalJson.object();
    parting.holdings().forEach(holdings::put);
    return Sha256.of(CanonicalJson.bytes(holdings));
  }

  /** Whether respondents lie in the parts in which they are wanted. */
  boolean isParted(Parting parting) {
    return parts == parting.parts() && holdings.equals(holdings(parting));
  }

  /** What the states are stored under that do not grow with the number of respondents. */
  String name() {
    return "together-" + Sha256.of(bytes());
  }

  /**
   * What the states of some respondents are stored under.
   *
   * @param part from 0
   */
  String part(int part) {
    return StateFolder.part(name(), part + 1, parts);
  }

  byte[] bytes() {
    ObjectNode root = CanonicalJson.object();
    files.forEach(root.putArray("files")::add);
    return CanonicalJson.bytes(root.put("parts", parts).put("holdings", holdings));
  }

  /** Reads what {@link #bytes} gave. */
  static Together of(byte[] bytes) {
    JsonNode root = CanonicalJson.parse(bytes);
    List<String> files = new ArrayList<>();
    root.path("files").forEach(file -> files.add(file.asText()));
    return new Together(files, root.path("parts").asInt(), root.path("holdings").asText());
  }
}
