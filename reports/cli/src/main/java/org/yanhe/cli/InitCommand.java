package org.yanhe.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.yanhe.model.project.ProjectTemplate;
import org.yanhe.model.text.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a commented project folder that runs at once. */
@Command(name = "init", header = "${bundle:init.header}")
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", descriptionKey = "init.project")
  private Path folder;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      descriptionKey = "init.template",
      completionCandidates = Names.class)
  private String template = "city";

  @Override
  public Integer call() {
    new ProjectTemplate(template).writeTo(folder);
    EditorSchemas.write(folder.resolve(EditorSchemas.FOLDER));
    Label next =
        new Label(
            "已建立项目。下一步：yanhe run " + folder, "The project is there. Next: yanhe run " + folder);
    spec.commandLine().getErr().println(next.in(common.spoken()));
    spec.commandLine().getOut().println(folder);
    return 0;
  }

  /** The templates, for help and completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ProjectTemplate.names().iterator();
    }
  }
}
