package org.yanhe.methods.account;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/** A parameter of growth accounting. Its values are dated and sourced, see {@link Parameter}. */
public enum ParameterName implements Step {
  HARDWARE_DEPRECIATION("depreciation.hardware", "硬件折旧率", "Depreciation of hardware", "%", 0, 100),
  SOFTWARE_DEPRECIATION("depreciation.software", "软件折旧率", "Depreciation of software", "%", 0, 100),
  COMMUNICATION_DEPRECIATION(
      "depreciation.communication",
      "通信设备折旧率",
      "Depreciation of communication equipment",
      "%",
      0,
      100),
  OTHER_DEPRECIATION(
      "depreciation.other", "非ICT资本折旧率", "Depreciation of other capital", "%", 0, 100),
  HARDWARE_INITIAL_GROWTH(
      "initial-growth.hardware",
      "硬件投资期初增速",
      "Initial growth of hardware investment",
      "%",
      -50,
      200),
  SOFTWARE_INITIAL_GROWTH(
      "initial-growth.software",
      "软件投资期初增速",
      "Initial growth of software investment",
      "%",
      -50,
      200),
  COMMUNICATION_INITIAL_GROWTH(
      "initial-growth.communication",
      "通信设备投资期初增速",
      "Initial growth of communication investment",
      "%",
      -50,
      200),
  OTHER_INITIAL_GROWTH(
      "initial-growth.other", "非ICT投资期初增速", "Initial growth of other investment", "%", -50, 200),
  HARDWARE_LIFE("life.hardware", "硬件服务年限", "Service life of hardware", "年", 0.5, 100),
  SOFTWARE_LIFE("life.software", "软件服务年限", "Service life of software", "年", 0.5, 100),
  COMMUNICATION_LIFE(
      "life.communication", "通信设备服务年限", "Service life of communication equipment", "年", 0.5, 100),
  HARDWARE_EFFICIENCY(
      "efficiency.hardware", "硬件役龄效率参数", "Efficiency shape of hardware", "系数", 0, 1),
  SOFTWARE_EFFICIENCY(
      "efficiency.software", "软件役龄效率参数", "Efficiency shape of software", "系数", 0, 1),
  COMMUNICATION_EFFICIENCY(
      "efficiency.communication",
      "通信设备役龄效率参数",
      "Efficiency shape of communication equipment",
      "系数",
      0,
      1),
  RETURN("return", "名义收益率", "Nominal rate of return", "%", -50, 200),
  BASE_SHARE("base-share", "基期数字化占比", "Digitalised share in the base year", "%", 0, 100),
  SYNERGY_SHARE("synergy.share", "全要素生产率中ICT占比", "ICT share of productivity growth", "%", 0, 100),
  SYNERGY_ELASTICITY(
      "synergy.elasticity",
      "全要素生产率对ICT资本的弹性",
      "Elasticity of productivity to ICT capital",
      "系数",
      -1,
      1);

  private final String code;
  private final String zh;
  private final String en;
  private final String unit;
  private final double least;
  private final double most;

  ParameterName(String code, String zh, String en, String unit, double least, double most) {
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.unit = unit;
    this.least = least;
    this.most = most;
  }

  /**
   * Reads a name by its code.
   *
   * @throws IllegalArgumentException if no parameter has this code
   */
  public static ParameterName parse(String code) {
    return Arrays.stream(values())
        .filter(name -> name.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid account parameter: '" + code + "' (known: " + known() + ")"));
  }

  private static String known() {
    return Arrays.stream(values()).map(ParameterName::code).collect(Collectors.joining(" "));
  }

  static ParameterName depreciation(Asset asset) {
    return parse("depreciation." + asset.code());
  }

  static ParameterName initialGrowth(Asset asset) {
    return parse("initial-growth." + asset.code());
  }

  static ParameterName life(Asset asset) {
    return parse("life." + asset.code());
  }

  static ParameterName efficiency(Asset asset) {
    return parse("efficiency." + asset.code());
  }

  boolean admits(double value) {
    return value >= least && value <= most;
  }

  String range() {
    return WorkingRow.brief(least) + " to " + WorkingRow.brief(most) + " " + unit;
  }

  /** The code of an account's parameter file, such as {@code depreciation.hardware}. */
  @Override
  public String code() {
    return code;
  }

  @Override
  public Label label() {
    return new Label(zh, en);
  }

  @Override
  public Unit unit() {
    return Unit.parse(unit);
  }
}
