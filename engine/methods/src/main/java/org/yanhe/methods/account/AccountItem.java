package org.yanhe.methods.account;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * An input of an account. Amounts are at current prices unless the name says otherwise; price
 * indices may have any reference year, at which they are 100.
 */
public enum AccountItem implements Step {
  VALUE_ADDED("value-added", "增加值", "Value added", "亿元"),
  VALUE_ADDED_PRICE("value-added-price", "增加值价格指数", "Price index of value added", "点"),
  VALUE_ADDED_REAL("value-added-real", "不变价增加值", "Value added at reference-year prices", "亿元"),
  LABOUR_INCOME("labour-income", "劳动者报酬", "Labour income", "亿元"),
  EMPLOYEES("employees", "从业人员", "Employees", "万人"),
  HARDWARE_INVESTMENT("ict-investment.hardware", "硬件投资", "Investment in hardware", "亿元"),
  SOFTWARE_INVESTMENT("ict-investment.software", "软件投资", "Investment in software", "亿元"),
  COMMUNICATION_INVESTMENT(
      "ict-investment.communication", "通信设备投资", "Investment in communication equipment", "亿元"),
  OTHER_INVESTMENT("other-investment", "非ICT投资", "Investment other than ICT", "亿元"),
  OTHER_CAPITAL("other-capital", "非ICT资本存量", "Capital other than ICT, reference-year prices", "亿元"),
  HARDWARE_PRICE("price.hardware", "硬件投资价格指数", "Price index of hardware", "点"),
  SOFTWARE_PRICE("price.software", "软件投资价格指数", "Price index of software", "点"),
  COMMUNICATION_PRICE(
      "price.communication", "通信设备投资价格指数", "Price index of communication equipment", "点"),
  OTHER_PRICE("price.other", "非ICT投资价格指数", "Price index of other investment", "点"),
  HARDWARE_REFERENCE_PRICE(
      "reference-price.hardware", "参照国硬件价格指数", "Price of hardware, reference country", "点"),
  SOFTWARE_REFERENCE_PRICE(
      "reference-price.software", "参照国软件价格指数", "Price of software, reference country", "点"),
  COMMUNICATION_REFERENCE_PRICE(
      "reference-price.communication",
      "参照国通信设备价格指数",
      "Price of communication equipment, reference country",
      "点"),
  OTHER_REFERENCE_PRICE(
      "reference-price.other",
      "参照国非ICT投资价格指数",
      "Price of other investment, reference country",
      "点"),
  OUTPUT("output", "总产出", "Output", "亿元"),
  DIGITAL_OUTPUT("digital-output", "数字产品产出", "Output of digital products", "亿元");

  private final String code;
  private final String zh;
  private final String en;
  private final String unit;

  AccountItem(String code, String zh, String en, String unit) {
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.unit = unit;
  }

  /**
   * Reads an item by its code.
   *
   * @throws IllegalArgumentException if no item has this code
   */
  public static AccountItem parse(String code) {
    return Arrays.stream(values())
        .filter(item -> item.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid account item: '" + code + "' (known: " + known() + ")"));
  }

  private static String known() {
    return Arrays.stream(values()).map(AccountItem::code).collect(Collectors.joining(" "));
  }

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
