package org.yanhe.model.unit;

/** What a unit measures. Only units of the same quantity convert into each other. */
public enum Quantity {
  MONEY,
  COUNT,
  RATIO,
  INDEX,
  RANK,
  VOLUME
}
