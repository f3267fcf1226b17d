package org.yanhe.model.synthetic;

import java.util.List;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.region.RegionCode;

/**
 * The made-up sellers and what they sell. Few sellers have most orders, few counties most sellers
 * (Zipf's law); a seller has one county, one main category and a price level, and two in five open
 * after the first month.
 */
final class Market {
  static final RegionCode REGION = new RegionCode("610600");

  private static final String FARM = "01";
  private static final String SERVICES = "04";
  private static final double SELLER_SKEW = 0.95;
  private static final double CLASS_SKEW = 0.8;
  private static final int LATER_PERCENT = 40;
  private static final int MAIN_PERCENT = 80;
  private static final int PRICE_STEPS = 4096;

  private final List<String> counties;
  private final List<String> platforms;
  private final List<String> categories;
  private final Weighted sellers;
  private final Weighted otherCategory;
  private final Weighted otherPlatform;
  private final byte[] countyOf;
  private final byte[] categoryOf;
  private final byte[] platformOf;
  private final short[] opened;
  private final int[] priceOf;
  private final int[] spread = new int[PRICE_STEPS];
  private final int buyers;

  Market(Scale scale) {
    Problems problems = new Problems();
    CodeLists lists = CodeLists.read(BuiltIn.folder("codes"), problems);
    problems.stopIfAny();
    counties = lists.regions().children(REGION).stream().map(r -> r.code().text()).toList();
    platforms = lists.list("platforms").map(CodeList::texts).orElseThrow();
    categories = leaves(lists.list("product-categories").orElseThrow());
    int n = scale.sellers();
    sellers = Weighted.zipf(n, SELLER_SKEW);
    otherCategory = Weighted.zipf(categories.size(), CLASS_SKEW);
    otherPlatform = Weighted.zipf(platforms.size(), CLASS_SKEW);
    countyOf = new byte[n];
    categoryOf = new byte[n];
    platformOf = new byte[n];
    opened = new short[n];
    priceOf = new int[n];
    buyers = scale.buyers();
    settle(scale);
  }

  private static List<String> leaves(CodeList list) {
    return list.texts().stream().filter(code -> list.children(code).isEmpty()).toList();
  }

  private void settle(Scale scale) {
    Draw draw = new Draw(scale.seed(), -1);
    Weighted county = Weighted.zipf(counties.size(), 1);
    for (int i = 0; i < countyOf.length; i++) {
      countyOf[i] = (byte) county.draw(draw);
      categoryOf[i] = (byte) otherCategory.draw(draw);
      platformOf[i] = (byte) otherPlatform.draw(draw);
      boolean later = i > 0 && draw.percent(LATER_PERCENT);
      opened[i] = (short) (later ? draw.below(scale.months()) : 0);
      priceOf[i] = (int) (1_000 * StrictMath.exp(4 * draw.fraction()));
    }
    for (int i = 0; i < PRICE_STEPS; i++) {
      double logit = StrictMath.log((i + 0.5) / (PRICE_STEPS - i - 0.5));
      spread[i] = (int) (1_000 * StrictMath.exp(0.4 * logit));
    }
  }

  /**
   * An order of a month.
   *
   * @param number of the order, unique
   */
  Order order(Draw draw, int month, long number) {
    int seller = sellers.draw(draw);
    while (opened[seller] > month) {
      seller = sellers.draw(draw);
    }
    boolean main = draw.percent(MAIN_PERCENT);
    int category = main ? categoryOf[seller] : otherCategory.draw(draw);
    int platform = main ? platformOf[seller] : otherPlatform.draw(draw);
    int quantity = 1 + draw.below(3) * draw.below(2);
    long price = (long) priceOf[seller] * spread[draw.below(PRICE_STEPS)] / 1_000;
    double luck = draw.fraction();
    int buyer = (int) (luck * luck * buyers);
    return new Order(
        number, seller, countyOf[seller], platform, category, price * quantity, quantity, buyer);
  }

  /**
   * An order: positions in the lists of the market.
   *
   * @param cents amount in 分
   */
  record Order(
      long number,
      int seller,
      int county,
      int platform,
      int category,
      long cents,
      int quantity,
      int buyer) {}

  List<String> counties() {
    return counties;
  }

  List<String> platforms() {
    return platforms;
  }

  List<String> categories() {
    return categories;
  }

  static String kind(String category) {
    return category.startsWith(SERVICES) ? "services" : "goods";
  }

  static boolean isFarmProduct(String category) {
    return category.startsWith(FARM);
  }
}
