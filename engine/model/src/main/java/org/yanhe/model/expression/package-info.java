/**
 * Conditions on rows as statisticians write them: {@code kind = 'goods' and amount > 0}. A closed
 * language without functions of the host, evaluated with the three-valued logic of SQL. Start at
 * {@link org.yanhe.model.expression.ExpressionParser}.
 */
@NullMarked
package org.yanhe.model.expression;

import org.jspecify.annotations.NullMarked;
