package org.yanhe.model.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A process of its own that writes tiny releases. */
final class ChildJvm {
  private ChildJvm() {}

  static Process writing(Path folder, String name, int releases) throws IOException {
    return new ProcessBuilder(command(folder, name, releases)).redirectErrorStream(true).start();
  }

  /** A process that ends itself before a step of writing, as if it were killed there. */
  static Process killedBefore(int step, Path folder, String name) throws IOException {
    List<String> command = command(folder, name, 1);
    command.add(String.valueOf(step));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** The same under a limit on the size of a file, which the kernel treats like a full disk. */
  static Process writingFilesUpTo(int kilobytes, Path folder, String name) throws IOException {
    String line =
        String.join(" ", command(folder, name, 1).stream().map(w -> "'" + w + "'").toList());
    return new ProcessBuilder("bash", "-c", "ulimit -f " + kilobytes + "; exec " + line)
        .redirectErrorStream(true)
        .start();
  }

  private static List<String> command(Path folder, String name, int releases) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(Arrays.asList("-XX:-UsePerfData", "-Xshare:auto"));
    command.addAll(Arrays.asList("-cp", System.getProperty("java.class.path")));
    command.addAll(Arrays.asList(TinyRelease.class.getName(), folder.toString(), name));
    command.add(String.valueOf(releases));
    return command;
  }
}
