package org.yanhe.methods.disclosure;

import java.math.BigDecimal;

/**
 * Why a cell is sensitive, and how wide an attacker's interval must be.
 *
 * @param rule the rule with the highest level, in words
 * @param level distance in the unit of the cell, above and below the value; above zero
 */
public record Sensitivity(String rule, BigDecimal level) {}
