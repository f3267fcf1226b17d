package org.yanhe.documents.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.documents.naming.ClassChoice;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Quantity;
import org.yanhe.model.unit.Unit;

/**
 * The code lists of a release in SDMX. Identifiers there hold Latin letters, digits and {@code
 * _@$-} alone, so codes of Yanhe are spelled differently: points become underscores, and a class
 * stands behind the list it belongs to.
 */
final class Codes {
  /** A code of a list; without a parent where that is empty. */
  record Code(String id, Label label, String parent) {
    Code(String id, Label label) {
      this(id, label, "");
    }
  }

  private static final Label TOTAL = new Label("合计", "Total");

  private final PublicRelease release;
  private final Map<IndicatorCode, String> lists = new TreeMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<Unit, String> unitIds = new LinkedHashMap<>();

  Codes(PublicRelease release) {
    this.release = release;
    Map<String, Unit> measured = new TreeMap<>();
    for (Observation o : release.observations()) {
      Unit unit = measured(o.unit());
      measured.put(unit.symbol(), unit);
      lists.computeIfAbsent(o.cell().indicator(), code -> ClassChoice.listOf(release, code));
    }
    measured.values().forEach(this::addUnit);
  }

  /** The unit without its power of ten. */
  private static Unit measured(Unit unit) {
    return scaled(unit) ? Unit.parse(unit.base()) : unit;
  }

  private static boolean scaled(Unit unit) {
    return unit.quantity() == Quantity.MONEY || unit.quantity() == Quantity.COUNT;
  }

  private void addUnit(Unit unit) {
    String wanted =
        switch (unit.symbol()) {
          case "元" -> "CNY";
          case "%" -> "PT";
          default -> unit.english().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        };
    String id = wanted;
    for (int n = 2; units.containsKey(id); n++) {
      id = wanted + "_" + n;
    }
    units.put(id, unit);
    unitIds.put(unit, id);
  }

  String indicator(IndicatorCode code) {
    return code.text().replace('.', '_');
  }

  String unit(Unit unit) {
    String id = unitIds.get(measured(unit));
    return id == null ? "" : id;
  }

  /** The power of ten that values are given in: 8 for 亿, 4 for 万. */
  static int multiplier(Unit unit) {
    return scaled(unit) ? unit.factor().precision() - 1 : 0;
  }

  static String frequency(Frequency frequency) {
    return switch (frequency) {
      case YEAR -> "A";
      case HALF_YEAR -> "S";
      case QUARTER -> "Q";
      case MONTH -> "M";
    };
  }

  /** The class of a cell within the list of its indicator. */
  String classOf(Observation.Cell cell) {
    return cell.classCode().isTotal()
        ? ClassCode.TOTAL.text()
        : classId(lists.getOrDefault(cell.indicator(), ""), cell.classCode().text());
  }

  private static String classId(String list, String code) {
    return list.replace('.', '_') + "@" + spelled(code);
  }

  /** What is no letter, digit, underscore or hyphen becomes {@code $} and four hex digits. */
  private static String spelled(String code) {
    StringBuilder id = new StringBuilder();
    code.chars()
        .forEach(
            c -> {
              boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
              id.append(plain ? String.valueOf((char) c) : String.format(Locale.ROOT, "$%04X", c));
            });
    return id.toString();
  }

  /** Free, or confidential where a figure is withheld; which rule withheld it is never told. */
  static String confidentiality(Observation o) {
    return o.figure().match(value -> "F", reason -> reason == Reason.SUPPRESSED ? "C" : "F");
  }

  /** Every list by its identifier. */
  Map<String, List<Code>> lists() {
    Map<String, List<Code>> all = new TreeMap<>();
    all.put("CL_FREQ", frequencies());
    all.put("CL_REF_AREA", regions());
    all.put("CL_INDICATOR", indicators());
    all.put("CL_CLASS", classes());
    all.put("CL_UNIT_MEASURE", unitCodes());
    all.put("CL_OBS_STATUS", statuses());
    all.put(
        "CL_CONF_STATUS",
        List.of(
            new Code("C", new Label("保密，不予公布", "Confidential statistical information")),
            new Code("F", new Label("可公布", "Free for publication"))));
    return all;
  }

  private static List<Code> frequencies() {
    return List.of(
        new Code("A", new Label("年度", "Annual")),
        new Code("S", new Label("半年度", "Half-yearly")),
        new Code("Q", new Label("季度", "Quarterly")),
        new Code("M", new Label("月度", "Monthly")));
  }

  private List<Code> regions() {
    return release.regions().all().stream()
        .map(r -> new Code(r.code().text(), r.label(), knownRegion(r.parentCode())))
        .toList();
  }

  private String knownRegion(String parent) {
    return release.regions().all().stream().anyMatch(r -> r.code().text().equals(parent))
        ? parent
        : "";
  }

  private List<Code> indicators() {
    return release.catalogue().all().stream()
        .map(i -> new Code(indicator(i.code()), i.label()))
        .toList();
  }

  private List<Code> classes() {
    List<Code> codes = new ArrayList<>(List.of(new Code(ClassCode.TOTAL.text(), TOTAL)));
    Set<String> named = new TreeSet<>();
    for (String list : new TreeSet<>(lists.values())) {
      for (ClassLabels.Entry entry : release.classes().of(list)) {
        String parent = entry.parent().isEmpty() ? "" : classId(list, entry.parent());
        String id = classId(list, entry.code().text());
        named.add(id);
        codes.add(new Code(id, entry.label(), named.contains(parent) ? parent : ""));
      }
    }
    unnamed(named).forEach(id -> codes.add(new Code(id, Label.same(id))));
    return codes;
  }

  private Set<String> unnamed(Set<String> named) {
    Set<String> unnamed = new TreeSet<>();
    release.observations().stream()
        .filter(o -> !o.cell().classCode().isTotal())
        .map(o -> classOf(o.cell()))
        .filter(id -> !named.contains(id))
        .forEach(unnamed::add);
    return unnamed;
  }

  private List<Code> unitCodes() {
    return units.entrySet().stream()
        .map(unit -> new Code(unit.getKey(), unit.getValue().label()))
        .toList();
  }

  private static List<Code> statuses() {
    List<Code> codes = new ArrayList<>(List.of(new Code("A", new Label("正常值", "Normal value"))));
    for (Reason reason : Reason.values()) {
      codes.add(new Code(reason.status(), meaning(reason)));
    }
    return codes;
  }

  private static Label meaning(Reason reason) {
    return switch (reason) {
      case NOT_REPORTED -> new Label("未报送", "Missing value; data exist but were not collected");
      case NOT_APPLICABLE -> new Label("不适用", "Missing value; data cannot exist");
      case SUPPRESSED -> new Label("不予公布", "Missing value; suppressed");
      case NOT_YET_PUBLISHED -> new Label("尚未公布", "Missing value");
    };
  }

  /** A list's name. */
  static Label name(String list) {
    return Optional.ofNullable(NAMES.get(list)).orElseThrow();
  }

  private static final Map<String, Label> NAMES =
      Map.of(
          "CL_FREQ", new Label("频率", "Frequency"),
          "CL_REF_AREA", new Label("地区", "Reference area"),
          "CL_INDICATOR", new Label("指标", "Indicator"),
          "CL_CLASS", new Label("分类", "Class"),
          "CL_UNIT_MEASURE", new Label("计量单位", "Unit of measure"),
          "CL_OBS_STATUS", new Label("观测值状态", "Observation status"),
          "CL_CONF_STATUS", new Label("保密状态", "Confidentiality status"));
}
