package org.yanhe.documents.naming;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** The names of the classes of a release; which list an indicator has is looked up once. */
public final class ClassNames {
  private final PublicRelease release;
  private final Map<IndicatorCode, String> lists = new HashMap<>();

  public ClassNames(PublicRelease release) {
    this.release = release;
  }

  /** The name of a class of an indicator; empty if its list does not have it. */
  public Optional<Label> of(IndicatorCode indicator, ClassCode code) {
    String list = lists.computeIfAbsent(indicator, i -> ClassChoice.listOf(release, i));
    return release.classes().find(list, code).map(ClassLabels.Entry::label);
  }
}
