package org.yanhe.methods.composite.uncertainty;

/** Whether indicators are left out in turn. */
public enum Omission {
  /** Never. */
  NONE,
  /** None or one of them, each as likely; its weight goes to its siblings. */
  ONE_INDICATOR
}
