package org.yanhe.spark.account;

import java.util.List;
import org.yanhe.methods.account.DigitalAccount;
import org.yanhe.methods.account.Sensitivity;

/**
 * An account of a run.
 *
 * @param account the account
 * @param sensitivity what becomes of its last total when assumptions change
 */
public record AccountRun(DigitalAccount account, List<Sensitivity> sensitivity) {
  public AccountRun {
    sensitivity = List.copyOf(sensitivity);
  }
}
