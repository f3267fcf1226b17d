package org.yanhe.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yanhe.documents.catalogue.CatalogueWorkbook;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists and searches the indicators of a project, or the built-in ones. */
@Command(name = "catalogue", header = "${bundle:catalogue.header}")
final class CatalogueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "WORD", arity = "0..1", descriptionKey = "catalogue.word")
  private Optional<String> word = Optional.empty();

  @Option(names = "--project", paramLabel = "DIR", descriptionKey = "catalogue.project")
  private Optional<Path> project = Optional.empty();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Option(names = "--markdown", descriptionKey = "catalogue.markdown")
  private boolean markdown;

  @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "catalogue.xlsx")
  private Optional<Path> xlsx = Optional.empty();

  @Override
  public Integer call() {
    Catalogue catalogue =
        project.map(KnownIndicators::of).orElseGet(KnownIndicators::builtIn).catalogue();
    List<Indicator> found =
        catalogue.all().stream().filter(i -> word.isEmpty() || matches(i, word.get())).toList();
    PrintWriter out = spec.commandLine().getOut();
    xlsx.ifPresent(
        file ->
            NamedFile.write(file, CatalogueWorkbook.write(catalogue, found, common.language())));
    if (json) {
      out.print(new String(CanonicalJson.bytes(array(found)), StandardCharsets.UTF_8));
      out.flush();
    } else if (markdown) {
      out.print(CatalogueMarkdown.of(catalogue, found));
      out.flush();
    } else {
      found.forEach(i -> out.println(line(i)));
    }
    return 0;
  }

  private static boolean matches(Indicator i, String word) {
    String needle = word.toLowerCase(Locale.ROOT);
    return List.of(i.code().text(), i.label().zh(), i.label().en(), i.topic()).stream()
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(needle));
  }

  private String line(Indicator i) {
    Language language = common.spoken();
    return i.code() + "  " + i.label().in(language) + "  [" + i.unit().label().in(language) + "]";
  }

  private static ArrayNode array(List<Indicator> found) {
    ArrayNode array = CanonicalJson.array();
    found.forEach(i -> array.add(ExplanationJson.entry(i)));
    return array;
  }
}
