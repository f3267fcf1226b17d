package org.yanhe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the JSON Schemas of a project's YAML files anew, such as after an update of Yanhe. */
@Command(name = "schema", header = "${bundle:schema.header}")
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // every command takes the common options
  private CommonOptions common;

  @Parameters(paramLabel = "DIR", descriptionKey = "schema.project")
  private Path project;

  @Override
  public Integer call() {
    Path folder = project.resolve(EditorSchemas.FOLDER);
    EditorSchemas.write(folder);
    spec.commandLine().getOut().println(folder);
    return 0;
  }
}
