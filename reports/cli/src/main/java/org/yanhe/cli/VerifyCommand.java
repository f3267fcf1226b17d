package org.yanhe.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yanhe.model.reconciliation.Reconciliation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.VerifyRelease;
import org.yanhe.model.text.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Recomputes every checksum of a release and every identity between its figures, and attacks its
 * withheld figures if asked to.
 */
@Command(name = "verify", header = "${bundle:verify.header}")
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "RELEASE", descriptionKey = "release")
  private Path folder;

  @Option(names = "--key", paramLabel = "KEY", descriptionKey = "verify.key")
  private Optional<Path> key = Optional.empty();

  @Option(names = "--attack", descriptionKey = "verify.attack")
  private boolean attack;

  @Override
  public Integer call() {
    key.ifPresent(office -> VerifyRelease.verifySignature(folder, office));
    int files = VerifyRelease.verify(folder);
    Reconciliation reconciled = Reconciliation.of(PublicRelease.open(folder)).requireWhole(folder);
    Label done =
        new Label("已核对 " + files + " 个文件：" + folder, "Verified " + files + " files of " + folder);
    PrintWriter out = spec.commandLine().getOut();
    out.println(done.in(common.spoken()));
    reconciled
        .checked()
        .forEach(
            (identity, count) ->
                out.println("  " + identity.label().in(common.spoken()) + "  " + count));
    if (attack) {
      AttackLines.attack(folder, out, common.spoken());
    }
    return 0;
  }
}
