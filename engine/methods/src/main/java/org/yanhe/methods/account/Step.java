package org.yanhe.methods.account;

import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/** What a row of a working table holds: an input as delivered, or a computed step. */
public sealed interface Step permits AccountItem, AccountStep {
  /** Stable code, unique over both kinds. */
  String code();

  Label label();

  Unit unit();
}
