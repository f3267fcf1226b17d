/**
 * Prices and volumes: bilateral indices, deflation, implicit prices, and volumes chained by annual
 * overlap with contributions that add. Index numbers have the base 100; start at {@link
 * org.yanhe.methods.price.ChainedVolume}.
 */
@NullMarked
package org.yanhe.methods.price;

import org.jspecify.annotations.NullMarked;
