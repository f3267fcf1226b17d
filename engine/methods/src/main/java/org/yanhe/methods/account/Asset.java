package org.yanhe.methods.account;

import java.util.List;
import java.util.Locale;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.text.Label;

/** A kind of capital in growth accounting: three kinds of ICT capital, and all other capital. */
public enum Asset {
  HARDWARE(
      "硬件",
      "Hardware",
      AccountItem.HARDWARE_INVESTMENT,
      AccountItem.HARDWARE_PRICE,
      AccountItem.HARDWARE_REFERENCE_PRICE),
  SOFTWARE(
      "软件",
      "Software",
      AccountItem.SOFTWARE_INVESTMENT,
      AccountItem.SOFTWARE_PRICE,
      AccountItem.SOFTWARE_REFERENCE_PRICE),
  COMMUNICATION(
      "通信设备",
      "Communication equipment",
      AccountItem.COMMUNICATION_INVESTMENT,
      AccountItem.COMMUNICATION_PRICE,
      AccountItem.COMMUNICATION_REFERENCE_PRICE),
  OTHER(
      "非ICT资本",
      "Other capital",
      AccountItem.OTHER_INVESTMENT,
      AccountItem.OTHER_PRICE,
      AccountItem.OTHER_REFERENCE_PRICE);

  /** The assets that are ICT capital. */
  public static final List<Asset> ICT = List.of(HARDWARE, SOFTWARE, COMMUNICATION);

  private final String zh;
  private final String en;
  private final AccountItem investment;
  private final AccountItem price;
  private final AccountItem referencePrice;

  Asset(
      String zh, String en, AccountItem investment, AccountItem price, AccountItem referencePrice) {
    this.zh = zh;
    this.en = en;
    this.investment = investment;
    this.price = price;
    this.referencePrice = referencePrice;
  }

  /** The code as it stands in items, parameters and the detail column of working tables. */
  public ClassCode code() {
    return ClassCode.parse(name().toLowerCase(Locale.ROOT));
  }

  public Label label() {
    return new Label(zh, en);
  }

  AccountItem investment() {
    return investment;
  }

  AccountItem price() {
    return price;
  }

  AccountItem referencePrice() {
    return referencePrice;
  }
}
