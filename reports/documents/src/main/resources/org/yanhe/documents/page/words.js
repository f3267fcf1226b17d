// The page's own words, Chinese and English; a text of the release is such a pair as well.
const data = JSON.parse(document.getElementById("data").textContent);
let language = document.documentElement.lang === "en" ? 1 : 0;

const WORDS = {
  skip: ["跳到正文", "Skip to content"],
  other: ["English", "中文"],
  print: ["打印", "Print"],
  search: ["搜索指标、图表、地区", "Search indicators, tables, charts, regions"],
  found: [n => "找到 " + n + " 项", n => n + (n === 1 ? " result" : " results")],
  contents: ["目录", "Contents"],
  key: ["主要指标", "Key figures"],
  map: ["分地区地图", "Map by region"],
  explorer: ["全部指标", "All figures"],
  definitions: ["指标解释", "Definitions"],
  sources: ["数据来源与质量", "Sources"],
  notes: ["编制说明", "Reading notes"],
  unit: ["单位：", "Unit: "],
  source: ["资料来源：", "Source: "],
  note: ["注：", "Note: "],
  filter: ["筛选", "Filter"],
  rowsShown: [(n, all) => "显示 " + n + " / " + all + " 行", (n, all) => n + " of " + all + " rows shown"],
  sortHint: ["（点击列名排序）", "(activate a heading to sort)"],
  csv: ["下载 CSV", "Download CSV"],
  png: ["下载图片", "Download picture"],
  dataView: ["查看数据", "Show data"],
  chartView: ["查看图形", "Show chart"],
  indicator: ["指标", "Indicator"],
  region: ["地区", "Region"],
  period: ["时期", "Period"],
  frequency: ["频率", "Frequency"],
  classCode: ["分类", "Class"],
  total: ["合计", "Total"],
  category: ["项目", "Item"],
  definition: ["定义", "Definition"],
  formula: ["公式", "Formula"],
  inputs: ["由以下数据计算", "Computed from"],
  yearBefore: ["上年同期", "same period last year"],
  reference: ["依据", "Reference"],
  code: ["代码", "Code"],
  used: ["汇总的记录数", "Rows added up"],
  files: ["源数据文件", "Source files"],
  dataset: ["数据集", "Dataset"],
  file: ["文件", "File"],
  read: ["读入行数", "Rows read"],
  kept: ["采用", "Kept"],
  quarantined: ["隔离", "Set aside"],
  waived: ["认可", "Waived"],
  close: ["关闭", "Close"],
  lineage: ["数据溯源", "Lineage"],
  release: ["发布", "Release"],
  asOf: ["数据截至", "Data as of"],
  noFigures: ["本表无可显示的数据", "No figures"],
  trace: [text => text + "，查看溯源", text => text + ", show lineage"],
  below: ["以下", "below"],
  year: ["年度", "Yearly"],
  "half-year": ["半年度", "Half-yearly"],
  quarter: ["季度", "Quarterly"],
  month: ["月度", "Monthly"],
  topicFigures: ["各地区数据", "Figures by region"],
  A: ["", ""],
  L: ["未上报", "not reported"],
  M: ["不适用", "not applicable"],
  Q: ["保密，不予公布", "withheld"],
  O: ["尚未公布", "not yet published"],
  cutAxis: ["（纵轴不自零起）", " (axis does not start at 0)"],
  catalogueSum: ["指标目录 SHA-256 ", "Catalogue SHA-256 "],
  projectSum: ["项目 SHA-256 ", "Project SHA-256 "],
  noChart: ["此图无可显示的数据", "Nothing to draw"]
};

/** A pair of texts in the language of the page. */
function say(pair) {
  return pair[language];
}

function word(key) {
  return WORDS[key][language];
}
