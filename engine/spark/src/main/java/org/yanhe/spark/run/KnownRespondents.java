package org.yanhe.spark.run;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.DisclosureClass;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.DisclosureSpec;
import org.yanhe.model.project.DisclosureSpec.Consent;

/** Waivers of respondents that nobody knows would protect the wrong ones. */
final class KnownRespondents {
  private KnownRespondents() {}

  /**
   * Passes only waivers of respondents that returned something in some period, published or not, or
   * of their holdings.
   *
   * @throws org.yanhe.model.problem.Stop.CatalogueError naming each line that does not
   */
  static void require(
      DisclosureSpec disclosure, Catalogue catalogue, Map<String, Derivation.Dataset> passed) {
    Set<String> unknown = new TreeSet<>();
    disclosure.consents().forEach(consent -> unknown.add(consent.respondent()));
    unknown.removeAll(disclosure.holdings().values());
    for (Indicator indicator : catalogue.all()) {
      if (!unknown.isEmpty()
          && indicator.disclosure() == DisclosureClass.RESPONDENTS
          && indicator.formula() instanceof Formula.Base base
          && passed.containsKey(base.dataset())) {
        unknown.removeAll(Derivation.returned(base, passed.get(base.dataset()), unknown::contains));
      }
    }
    stopIfAny(disclosure, unknown);
  }

  private static void stopIfAny(DisclosureSpec disclosure, Set<String> unknown) {
    Problems problems = new Problems();
    for (Consent consent : disclosure.consents()) {
      String name = consent.respondent();
      if (unknown.contains(name)) {
        problems.add(
            consent.place(),
            name,
            "Unknown respondent: '%s' has a waiver but returned nothing. Correct the code or take the line out."
                .formatted(name));
      }
    }
    problems.stopIfAny();
  }
}
