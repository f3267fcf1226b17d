package org.yanhe.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yanhe.model.release.VerifyRelease;
import org.yanhe.model.text.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes every checksum of a release. */
@Command(name = "verify", header = "${bundle:verify.header}")
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "RELEASE", descriptionKey = "release")
  private Path folder;

  @Option(names = "--key", paramLabel = "KEY", descriptionKey = "verify.key")
  private Optional<Path> key = Optional.empty();

  @Override
  public Integer call() {
    key.ifPresent(office -> VerifyRelease.verifySignature(folder, office));
    int files = VerifyRelease.verify(folder);
    Label done =
        new Label("已核对 " + files + " 个文件：" + folder, "Verified " + files + " files of " + folder);
    spec.commandLine().getOut().println(done.in(common.language()));
    return 0;
  }
}
