package org.yanhe.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.StatusWords;
import org.yanhe.model.revision.Revision;
import org.yanhe.model.revision.RevisionFile;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * A difference between two releases as one line: where, what it was and is as printed, by how much
 * it changed, its status, and why.
 *
 * @param later of the two releases, for names
 * @param language of the line
 */
record RevisionLine(PublicRelease later, Language language) {
  private static final MathContext SHOWN = new MathContext(3);
  private static final int MOST_DIGITS = 40;

  String of(Revision r) {
    String reason = r.reason(language);
    return r.cell()
        + "  "
        + name(r)
        + "  "
        + values(r)
        + size(r)
        + status(r)
        + (reason.isEmpty() ? "" : "  " + reason);
  }

  private String name(Revision r) {
    String what =
        later.catalogue().find(r.cell().indicator()).map(i -> i.label().in(language)).orElse("");
    return later
        .regions()
        .find(r.cell().region())
        .map(region -> what + new Label("，", ", ").in(language) + region.label().in(language))
        .orElse(what);
  }

  private String values(Revision r) {
    String unit = " " + r.after().unit().label().in(language);
    int digits = digits(r);
    String before = printed(r.valueBefore(), Math.max(r.before().decimals(), digits));
    String after = printed(r.valueAfter(), digits);
    boolean stayed = r.kind() == Revision.Kind.STATUS_CHANGED && before.equals(after);
    return (stayed ? after : before + " → " + after) + unit;
  }

  /** As many as are printed; more where the difference would not be seen. */
  private static int digits(Revision r) {
    boolean differs = r.change().filter(change -> change.signum() != 0).isPresent();
    int digits = r.after().decimals();
    while (differs
        && digits < MOST_DIGITS
        && printed(r.valueBefore(), digits).equals(printed(r.valueAfter(), digits))) {
      digits++;
    }
    return digits;
  }

  private static String printed(Optional<BigDecimal> value, int digits) {
    return value.map(v -> v.setScale(digits, RoundingMode.HALF_UP).toPlainString()).orElse("–");
  }

  private String size(Revision r) {
    String points = r.after().unit().isRate() ? new Label(" 点", " points").in(language) : "";
    return (points.isEmpty() ? r.changePercent() : r.change())
        .filter(size -> r.kind() == Revision.Kind.CHANGED)
        .map(size -> signed(size) + (points.isEmpty() ? " %" : points))
        .map(size -> " (" + size + ")")
        .orElse("");
  }

  private static String signed(BigDecimal size) {
    return (size.signum() > 0 ? "+" : "") + RevisionFile.plain(Optional.of(size.round(SHOWN)));
  }

  private String status(Revision r) {
    return r.kind() == Revision.Kind.STATUS_CHANGED
        ? " [" + StatusWords.between(r.statusBefore(), r.statusAfter()).in(language) + "]"
        : "";
  }
}
