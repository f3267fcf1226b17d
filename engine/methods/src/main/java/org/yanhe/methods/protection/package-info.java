/**
 * Protects the figures of a release: what respondents stand behind each cell, which relations bind
 * the cells, what is withheld. Start at {@link org.yanhe.methods.protection.ProtectedFigures}.
 */
@NullMarked
package org.yanhe.methods.protection;

import org.jspecify.annotations.NullMarked;
