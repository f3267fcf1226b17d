package org.yanhe.methods.account;

import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/** What a row of a working table holds: an input as delivered, a parameter, or a computed step. */
public sealed interface Step permits AccountItem, AccountStep, ParameterName {
  /** Stable code, unique over all three kinds. */
  String code();

  Label label();

  Unit unit();
}
