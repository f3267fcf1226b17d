/**
 * Composite indices (综合指数) after the OECD/JRC Handbook (2008): a tree of indicators becomes scores
 * and ranks, with the audit that explains them. Start at {@link
 * org.yanhe.methods.composite.CompositeIndex}; what the ranks owe to the choices made is in {@link
 * org.yanhe.methods.composite.PreparedIndex} and the package {@code uncertainty}.
 */
@NullMarked
package org.yanhe.methods.composite;

import org.jspecify.annotations.NullMarked;
