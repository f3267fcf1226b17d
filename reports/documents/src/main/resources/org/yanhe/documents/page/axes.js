// Ends and steps of value axes, as in the printed charts.
const REACH = 0.62;
const SMALL_CHANGE = 0.3;

function numbersOf(series) {
  return series.flatMap(one => one.values).map(number).filter(value => value !== null);
}

/** 1, 2, 2.5 or 5 times a power of ten that is not below the least. */
function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * [1, 2, 2.5, 5, 10].find(round => round * power >= least * (1 - 1e-9));
}

function axisEnds(low, high) {
  const interval = roundStep((high > low ? high - low : 1) / 5);
  return { min: Math.floor(low / interval + 1e-9) * interval, max: Math.ceil(high / interval - 1e-9) * interval, interval };
}

/** The left axis of columns that leave the upper part of the plot to a line. */
function lowerPart(values) {
  return axisEnds(0, (Math.max(0, ...values) || 1) / REACH);
}

/** The right axis of a line above columns; labels below zero only make room and are left out. */
function upperPart(values) {
  const low = Math.min(...values), top = Math.max(...values);
  const high = top + 0.25 * (Math.max(top - low, Math.abs(top) / 4) || 1);
  const ends = axisEnds((low - 0.7 * high) / 0.3, high);
  return { ...ends, axisLabel: { color: MUTED, formatter: value => value < 0 && low >= 0 ? "" : echarts.format.addCommas(value) } };
}

/** Axes on which lines stand above columns; null where one axis serves or columns fall below zero. */
function apart(chart) {
  const left = chart.series.filter(series => !series.right), right = chart.series.filter(series => series.right);
  const below = numbersOf(left), above = numbersOf(right);
  if (!below.length || !above.length || Math.min(...below) < 0 || left.some(one => one.line) || right.some(one => !one.line)) return null;
  return [lowerPart(below), upperPart(above)];
}

/** Where an axis of levels starts: above zero if the changes between them are small. */
function cutBelow(levels) {
  const low = Math.min(...levels), high = Math.max(...levels);
  return low > 0 && high > low && high - low < SMALL_CHANGE * high ? axisEnds(2.08 * low - 1.08 * high, 1.16 * high - 0.16 * low) : {};
}
