package org.yanhe.spark.run;

import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.quality.Unreported;
import org.yanhe.model.text.Label;
import org.yanhe.spark.pass.PassResult;
import org.yanhe.spark.source.StagedDataset;

/** The steps of a run in words. */
final class Steps {
  static final Label DOCUMENTS = new Label("生成文档", "documents");
  static final Label RECONCILED = new Label("核对恒等关系", "reconciled identities");
  static final Label WITHHELD = new Label("保密数", "withheld figures");
  static final Label DERIVED = new Label("推算指标", "derived indicators");
  static final Label ATTACKED = new Label("检验保密数", "attacked withheld figures");

  private static final int MOST_WARNINGS = 20;
  private static final int MOST_PERIODS = 4;

  private Steps() {}

  static Label read(StagedDataset dataset) {
    String name = dataset.schema().name();
    Label plain = new Label("读取并审核 " + name, "read and checked " + name);
    int files = dataset.files().size();
    int known = dataset.known().size();
    return known == 0
        ? plain
        : new Label(
            plain.zh() + "，" + files + " 个文件中 " + known + " 个已知",
            plain.en() + ", " + known + " of " + files + " files known");
  }

  /** A warning for each region that has not reported, and how many more there are. */
  static List<Label> unreported(List<Unreported> silent) {
    List<Label> told = new ArrayList<>();
    silent.stream().limit(MOST_WARNINGS).map(Steps::unreported).forEach(told::add);
    int rest = silent.size() - told.size();
    if (rest > 0) {
      told.add(
          new Label(
              "注意：另有 " + rest + " 项未报，见 quality.json",
              "warning: " + rest + " more have not reported; see quality.json"));
    }
    return told;
  }

  private static Label unreported(Unreported silent) {
    Label region = silent.region().label();
    List<String> periods = silent.periods();
    String first = String.join(", ", periods.subList(0, Math.min(MOST_PERIODS, periods.size())));
    int rest = periods.size() - MOST_PERIODS;
    return new Label(
        "注意："
            + silent.dataset()
            + " 中没有"
            + region.zh()
            + " "
            + first.replace(", ", "、")
            + (rest > 0 ? " 等 " + periods.size() + " 期" : "")
            + " 的记录，合计不含该地区",
        "warning: no rows of "
            + region.en()
            + " in "
            + silent.dataset()
            + " "
            + first
            + (rest > 0 ? " and " + rest + " more periods" : "")
            + "; totals lack it");
  }

  static Label account(String method) {
    return new Label("核算 " + method, "account " + method);
  }

  static Label index(String index, Object period) {
    return new Label("指数 " + index + " " + period, "index " + index + " " + period);
  }

  /** A pass over what no states are kept of; it tells why it took rows one by one, if it did. */
  static Label pass(String dataset, PassResult result) {
    Label plain = new Label("汇总 " + dataset, "one pass over " + dataset);
    return slowly(reused(plain, result), result.obstacle());
  }

  private static Label slowly(Label pass, String obstacle) {
    return obstacle.isEmpty()
        ? pass
        : new Label(
            pass.zh() + "，逐行（" + obstacle + "）", pass.en() + ", row by row, because " + obstacle);
  }

  private static Label reused(Label pass, PassResult result) {
    if (result.known() + result.partly() == 0) {
      return pass;
    }
    String zh = "，沿用 " + result.files() + " 个文件中 " + result.known() + " 个的状态";
    String en = ", states of " + result.known() + " of " + result.files() + " files reused";
    return result.partly() == 0
        ? new Label(pass.zh() + zh, pass.en() + en)
        : new Label(
            pass.zh() + zh + "，另有 " + result.partly() + " 个沿用若干",
            pass.en() + en + ", and some of " + result.partly() + " more");
  }
}
