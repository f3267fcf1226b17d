package org.yanhe.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
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

  @Option(names = "--region", paramLabel = "CODE", descriptionKey = "explain.region")
  private Optional<String> region = Optional.empty();

  @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "explain.period")
  private Optional<String> period = Optional.empty();

  @Option(names = "--class", paramLabel = "CLASS", descriptionKey = "explain.class")
  private Optional<String> classCode = Optional.empty();

  @Option(names = "--restricted", descriptionKey = "explain.restricted")
  private boolean restricted;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

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
      print(ExplanationJson.of(explanation));
    } else {
      new ExplanationText(out, spec.resourceBundle(), common.spoken()).print(explanation);
    }
  }

  /** How a figure of a release came about. */
  private void figure(Path releaseFolder) {
    PublicRelease release = PublicRelease.open(releaseFolder);
    Observation.Cell cell =
        new Observation.Cell(
            find(release.catalogue(), "the release").code(),
            read(region, RegionCode::parse).orElse(release.manifest().region()),
            read(period, Period::parse).orElse(release.manifest().period()),
            read(classCode, ClassCode::parse).orElse(ClassCode.TOTAL));
    Explained.Reader reader = restricted ? Explained.Reader.OFFICE : Explained.Reader.PUBLIC;
    Explained explained = Explained.of(releaseFolder, release, cell, reader);
    if (json) {
      print(ExplainJson.of(explained));
    } else {
      new ExplainText(spec.commandLine().getOut(), common.spoken()).print(explained);
    }
  }

  private void print(JsonNode content) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(new String(CanonicalJson.bytes(content), StandardCharsets.UTF_8));
    out.flush();
  }

  private static <T> Optional<T> read(Optional<String> text, Function<String, T> parser) {
    try {
      return text.map(parser);
    } catch (IllegalArgumentException e) {
      throw new Stop.UsageError("Cannot explain: " + e.getMessage() + ". Mend the option.");
    }
  }

  private Indicator find(Catalogue catalogue, String what) {
    return catalogue
        .find(read(Optional.of(code), IndicatorCode::parse).orElseThrow())
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
}
