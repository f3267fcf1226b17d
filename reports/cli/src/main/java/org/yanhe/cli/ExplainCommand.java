package org.yanhe.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.json.CanonicalJson;
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

/** Explains an indicator, or a figure of a release: definition, formula, inputs, plan or files. */
@Command(name = "explain", header = "${bundle:explain.header}")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "explain.code")
  private String code;

  @Parameters(index = "1", paramLabel = "DIR", arity = "0..1", descriptionKey = "explain.project")
  private Optional<Path> project = Optional.empty();

  @Option(names = "--release", paramLabel = "DIR", descriptionKey = "release")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Option(names = "--region", paramLabel = "CODE", descriptionKey = "explain.region")
  private Optional<String> region = Optional.empty();

  @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "explain.period")
  private Optional<String> period = Optional.empty();

  @Override
  public Integer call() {
    folder.ifPresentOrElse(this::figure, this::definition);
    return 0;
  }

  /** What the indicator means and how it would be computed. */
  private void definition() {
    KnownIndicators known = project.map(KnownIndicators::of).orElseGet(KnownIndicators::builtIn);
    Indicator indicator = find(known.catalogue(), known.what());
    Explanation explanation = Explanation.of(indicator, known.catalogue(), known.schemas());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(
          new String(CanonicalJson.bytes(ExplanationJson.of(explanation)), StandardCharsets.UTF_8));
      out.flush();
    } else {
      new ExplanationText(out, spec.resourceBundle(), common.language()).print(explanation);
    }
  }

  /** How a figure of a release came about. */
  private void figure(Path releaseFolder) {
    PublicRelease release = PublicRelease.open(releaseFolder);
    Indicator indicator = find(release.catalogue(), "the release");
    RegionCode where = region.map(RegionCode::parse).orElse(release.manifest().region());
    Period when = period.map(Period::parse).orElse(release.manifest().period());
    PrintWriter out = spec.commandLine().getOut();
    explain(out, release, indicator, where, when);
    files(out, release, indicator);
  }

  private Indicator find(Catalogue catalogue, String what) {
    return catalogue
        .find(IndicatorCode.parse(code))
        .orElseThrow(
            () ->
                new Stop.UsageError(
                    "Cannot explain '"
                        + code
                        + "': it is not in the catalogue of "
                        + what
                        + ". Find its code with 'yanhe catalogue'."
                        + Suggestion.near(
                            code, catalogue.all().stream().map(i -> i.code().text()).toList())));
  }

  private void explain(
      PrintWriter out, PublicRelease release, Indicator indicator, RegionCode where, Period when) {
    Language language = common.language();
    out.println(indicator.code() + "  " + indicator.label().in(language));
    out.println("  " + indicator.definition().in(language));
    out.println("  = " + indicator.formula().words().in(language));
    for (Indicator step : release.catalogue().lineage(indicator.code())) {
      Observation.Cell cell = Observation.Cell.total(step.code(), where, when);
      String figure =
          release
              .figure(cell)
              .match(
                  value -> value.toPlainString() + " " + step.unit(),
                  reason -> "(" + reason.status() + ")");
      out.println("  " + cell + " = " + figure + "  <- " + step.formula().words().in(language));
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
