package org.yanhe.methods.account;

import java.util.Optional;

/** Which part of productivity growth counts as synergy (协同效应) of ICT. */
public enum SynergyRule {
  /** In proportion to the income of ICT capital within all capital income. */
  INCOME_SHARE,
  /** A given share: parameter {@code synergy.share}. */
  FIXED_SHARE,
  /** A given elasticity times the growth of ICT capital: parameter {@code synergy.elasticity}. */
  ELASTICITY,
  /** None: digitalisation is substitution only. */
  NONE;

  Optional<ParameterName> parameter() {
    return switch (this) {
      case FIXED_SHARE -> Optional.of(ParameterName.SYNERGY_SHARE);
      case ELASTICITY -> Optional.of(ParameterName.SYNERGY_ELASTICITY);
      case INCOME_SHARE, NONE -> Optional.empty();
    };
  }
}
