package org.yanhe.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a figure of a release: definition, formula, inputs, files. */
@Command(name = "explain", header = "${bundle:explain.header}")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "CODE", descriptionKey = "explain.code")
  private String code;

  @Option(names = "--release", paramLabel = "DIR", required = true, descriptionKey = "release")
  private Path folder;

  @Option(names = "--region", paramLabel = "CODE", descriptionKey = "explain.region")
  private Optional<String> region = Optional.empty();

  @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "explain.period")
  private Optional<String> period = Optional.empty();

  @Override
  public Integer call() {
    PublicRelease release = PublicRelease.open(folder);
    Indicator indicator = find(release.catalogue());
    RegionCode where = region.map(RegionCode::parse).orElse(release.manifest().region());
    Period when = period.map(Period::parse).orElse(release.manifest().period());
    PrintWriter out = spec.commandLine().getOut();
    explain(out, release, indicator, where, when);
    files(out, release, indicator);
    return 0;
  }

  private Indicator find(Catalogue catalogue) {
    return catalogue
        .find(IndicatorCode.parse(code))
        .orElseThrow(
            () ->
                new Stop.UsageError(
                    "Cannot explain '"
                        + code
                        + "': it is not in the catalogue of the release."
                        + Suggestion.near(
                            code, catalogue.all().stream().map(i -> i.code().text()).toList())));
  }

  private void explain(
      PrintWriter out, PublicRelease release, Indicator indicator, RegionCode where, Period when) {
    Language language = common.language();
    out.println(indicator.code() + "  " + indicator.label().in(language));
    out.println("  " + indicator.definition().in(language));
    out.println("  = " + indicator.formula().text());
    for (Indicator step : release.catalogue().lineage(indicator.code())) {
      Observation.Cell cell = Observation.Cell.total(step.code(), where, when);
      String figure =
          release
              .figure(cell)
              .match(
                  value -> value.toPlainString() + " " + step.unit(),
                  reason -> "(" + reason.status() + ")");
      out.println("  " + cell + " = " + figure + "  <- " + step.formula().text());
    }
  }

  private static void files(PrintWriter out, PublicRelease release, Indicator indicator) {
    for (Indicator step : release.catalogue().lineage(indicator.code())) {
      if (step.formula() instanceof Formula.Base base) {
        for (Manifest.Input input : release.manifest().inputs()) {
          if (input.dataset().equals(base.dataset())) {
            out.println(
                "  "
                    + input.file()
                    + "  sha256 "
                    + input.sha256()
                    + "  read "
                    + input.read()
                    + ", kept "
                    + input.kept()
                    + ", quarantined "
                    + input.quarantined()
                    + ", waived "
                    + input.waived());
          }
        }
      }
    }
  }
}
