/**
 * The digital-economy total of a region by one of three methods: core industries, growth
 * accounting, supply-use coefficients. Each gives its full working table; reading inputs and
 * publishing results are done elsewhere.
 */
@NullMarked
package org.yanhe.methods.account;

import org.jspecify.annotations.NullMarked;
