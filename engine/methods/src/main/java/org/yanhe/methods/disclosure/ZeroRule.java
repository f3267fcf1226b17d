package org.yanhe.methods.disclosure;

/** Whether a cell in which everyone returned zero tells a secret. */
public enum ZeroRule {
  /** Zero is no secret (the default for turnover). */
  PUBLIC,
  /** That all are zero tells each one's return, however many they are. */
  SECRET
}
