package org.yanhe.methods.account;

import java.util.Arrays;
import java.util.List;
import org.yanhe.model.classification.ClassCode;

/**
 * A small class (小类) of the Statistical Classification of the Digital Economy and its Core
 * Industries (2021), with the GB/T 4754-2017 codes that make it up.
 *
 * @param code six digits, the first two the major class
 * @param links its GB/T codes; none if no code is known
 * @param status how sure the links are
 */
public record CoreSmall(ClassCode code, List<Link> links, MappingStatus status) {
  /** How much of a GB/T class may belong to a small class. */
  public enum Coverage {
    WHOLE,
    PART
  }

  /**
   * A GB/T class within a small class.
   *
   * @param industry the GB/T code
   * @param coverage a part needs a partial share; a whole one is 100 % unless a share says less
   */
  public record Link(ClassCode industry, Coverage coverage) {
    private static Link parse(String text) {
      return text.endsWith("*")
          ? new Link(ClassCode.parse(text.substring(0, text.length() - 1)), Coverage.PART)
          : new Link(ClassCode.parse(text), Coverage.WHOLE);
    }
  }

  public CoreSmall {
    links = List.copyOf(links);
    if (!code.text().matches("\\d{6}")) {
      throw new IllegalArgumentException("Invalid small class: '" + code + "' (six digits)");
    }
    if (links.isEmpty() != (status == MappingStatus.MISSING)) {
      throw new IllegalArgumentException(
          "Invalid small class: '" + code + "' (no codes if and only if the status is missing)");
    }
  }

  /**
   * Reads a row of the mapping file.
   *
   * @param code six digits
   * @param links GB/T codes joined by {@code |}, with {@code *} behind a part; empty if missing
   * @param status a word of {@link MappingStatus}
   */
  public static CoreSmall parse(String code, String links, String status) {
    List<Link> parsed =
        links.isEmpty()
            ? List.of()
            : Arrays.stream(links.split("\\|", -1)).map(Link::parse).toList();
    return new CoreSmall(ClassCode.parse(code), parsed, MappingStatus.parse(status));
  }

  public ClassCode major() {
    return ClassCode.parse(code.text().substring(0, 2));
  }

  /** Whether it is a core industry: major classes 01 to 04. 05 is digitalisation of industry. */
  public boolean isCore() {
    return List.of("01", "02", "03", "04").contains(major().text());
  }
}
