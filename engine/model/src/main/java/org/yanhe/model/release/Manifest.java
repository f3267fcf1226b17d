package org.yanhe.model.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.text.Label;

/**
 * What {@code release.json} says: which release this is, from what it was made, and the checksum of
 * every file in it.
 *
 * @param id name of the folder
 * @param title title of the report
 * @param organisation who publishes it
 * @param region root of the regions
 * @param period the newest period reported on
 * @param asOf the day as of which data were known; a parameter, never the clock
 * @param version version of Yanhe
 * @param projectSha256 checksum over the project's YAML files
 * @param catalogueSha256 checksum of the frozen catalogue
 * @param predecessor id of the release before; empty if none
 * @param inputs the delivered files with their counts
 * @param files the files of the release
 * @param predecessorSha256 checksum of the predecessor's {@code release.json}; empty if none
 * @param signature algorithm of {@code release.sig}, which signs these bytes; empty if unsigned
 */
public record Manifest(
    String id,
    Label title,
    Label organisation,
    RegionCode region,
    Period period,
    LocalDate asOf,
    String version,
    String projectSha256,
    String catalogueSha256,
    String predecessor,
    List<Input> inputs,
    List<FileEntry> files,
    String predecessorSha256,
    String signature) {
  private static final String OWN_CHECKSUM = "manifest_sha256";

  public Manifest {
    inputs = List.copyOf(inputs);
    files = List.copyOf(files);
  }

  /** A manifest that nobody signs. */
  public Manifest(
      String id,
      Label title,
      Label organisation,
      RegionCode region,
      Period period,
      LocalDate asOf,
      String version,
      String projectSha256,
      String catalogueSha256,
      String predecessor,
      List<Input> inputs,
      List<FileEntry> files) {
    this(
        id,
        title,
        organisation,
        region,
        period,
        asOf,
        version,
        projectSha256,
        catalogueSha256,
        predecessor,
        inputs,
        files,
        "",
        "");
  }

  /** Whether {@code release.sig} belongs to the release. */
  public boolean isSigned() {
    return !signature.isEmpty();
  }

  /**
   * A delivered file; {@code read = kept + quarantined + waived}.
   *
   * @param dataset the dataset it feeds
   * @param file path within the project
   * @param sha256 checksum of its bytes
   * @param read rows read
   * @param kept rows that figures are made from, without those waived
   * @param quarantined rows set aside with their reasons
   * @param waived rows kept although they break a soft check, by a waiver
   */
  public record Input(
      String dataset,
      String file,
      String sha256,
      long read,
      long kept,
      long quarantined,
      long waived) {}

  /**
   * A file of the release.
   *
   * @param path within the release, with {@code /}
   * @param sha256 checksum of its bytes
   * @param bytes its size
   */
  public record FileEntry(String path, String sha256, long bytes) {}

  /** The same manifest after a release whose {@code release.json} has a checksum. */
  public Manifest after(String sha256) {
    return with(files, sha256, signature);
  }

  Manifest with(List<FileEntry> entries, String algorithm) {
    return with(entries, predecessorSha256, algorithm);
  }

  private Manifest with(List<FileEntry> entries, String before, String algorithm) {
    return new Manifest(
        id,
        title,
        organisation,
        region,
        period,
        asOf,
        version,
        projectSha256,
        catalogueSha256,
        predecessor,
        inputs,
        entries,
        before,
        algorithm);
  }

  /** The bytes of the file; its last entry is the checksum of the same bytes with that empty. */
  byte[] bytes() {
    ObjectNode root = tree();
    root.put(OWN_CHECKSUM, Sha256.of(CanonicalJson.bytes(root.put(OWN_CHECKSUM, ""))));
    return CanonicalJson.bytes(root);
  }

  private ObjectNode tree() {
    ObjectNode root = CanonicalJson.object();
    root.put("schema", 1).put("id", id);
    root.set("title", CanonicalJson.label(title));
    root.set("organisation", CanonicalJson.label(organisation));
    root.put("region", region.text()).put("period", period.toString());
    root.put("as_of", asOf.toString()).put("version", version);
    root.put("project_sha256", projectSha256).put("catalogue_sha256", catalogueSha256);
    root.put("predecessor", predecessor).put("predecessor_sha256", predecessorSha256);
    if (isSigned()) {
      root.put("signature", signature);
    }
    ArrayNode in = root.putArray("inputs");
    for (Input i : inputs) {
      in.addObject()
          .put("dataset", i.dataset)
          .put("file", i.file)
          .put("sha256", i.sha256)
          .put("read", i.read)
          .put("kept", i.kept)
          .put("quarantined", i.quarantined)
          .put("waived", i.waived);
    }
    ArrayNode out = root.putArray("files");
    for (FileEntry f : files) {
      out.addObject().put("path", f.path).put("sha256", f.sha256).put("bytes", f.bytes);
    }
    return root;
  }

  static Manifest parse(byte[] bytes) {
    JsonNode root = CanonicalJson.parse(bytes);
    return new Manifest(
        text(root, "id"),
        label(root.path("title")),
        label(root.path("organisation")),
        RegionCode.parse(text(root, "region")),
        Period.parse(text(root, "period")),
        LocalDate.parse(text(root, "as_of")),
        text(root, "version"),
        text(root, "project_sha256"),
        text(root, "catalogue_sha256"),
        text(root, "predecessor"),
        inputs(root.path("inputs")),
        files(root.path("files")),
        text(root, "predecessor_sha256"),
        root.path("signature").asText(""));
  }

  private static List<Input> inputs(JsonNode array) {
    List<Input> inputs = new ArrayList<>();
    for (JsonNode i : array) {
      inputs.add(
          new Input(
              text(i, "dataset"),
              text(i, "file"),
              text(i, "sha256"),
              i.path("read").asLong(),
              i.path("kept").asLong(),
              i.path("quarantined").asLong(),
              i.path("waived").asLong()));
    }
    return inputs;
  }

  private static List<FileEntry> files(JsonNode array) {
    List<FileEntry> files = new ArrayList<>();
    for (JsonNode f : array) {
      files.add(new FileEntry(text(f, "path"), text(f, "sha256"), f.path("bytes").asLong()));
    }
    return files;
  }

  private static Label label(JsonNode node) {
    return new Label(text(node, "zh"), text(node, "en"));
  }

  private static String text(JsonNode node, String key) {
    if (!node.path(key).isTextual()) {
      throw new IllegalArgumentException("Invalid release.json: '" + key + "' is missing");
    }
    return node.path(key).asText();
  }
}
