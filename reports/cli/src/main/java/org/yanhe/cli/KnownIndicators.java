package org.yanhe.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.project.Project;
import org.yanhe.model.source.DatasetSchema;

/**
 * The indicators of a project, or those that ship with Yanhe.
 *
 * @param what whose they are, within a sentence
 * @param catalogue the indicators
 * @param schemas datasets by name
 */
record KnownIndicators(String what, Catalogue catalogue, Map<String, DatasetSchema> schemas) {
  static KnownIndicators of(Path folder) {
    Project project = Project.read(folder);
    return new KnownIndicators("the project", project.catalogue(), project.schemas());
  }

  static KnownIndicators builtIn() {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    BuiltIn.yaml("catalogue", problems).forEach(reader::add);
    Map<String, DatasetSchema> schemas = new LinkedHashMap<>();
    BuiltIn.yaml("schemas", problems).stream()
        .map(DatasetSchema::read)
        .flatMap(Optional::stream)
        .forEach(schema -> schemas.put(schema.name(), schema));
    problems.stopIfAny();
    return new KnownIndicators("Yanhe", reader.catalogue(), schemas);
  }
}
