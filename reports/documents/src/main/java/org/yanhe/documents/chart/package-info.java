/**
 * Charts as values and as pictures. A {@link org.yanhe.documents.chart.ChartModel} says what is
 * shown and knows nothing of how. Pictures and the native charts of the workbook are made from the
 * same model.
 */
@NullMarked
package org.yanhe.documents.chart;

import org.jspecify.annotations.NullMarked;
