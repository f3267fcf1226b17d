package org.yanhe.model.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.problem.Stop;

/** Recomputes every checksum of a release and the balance of its inputs. */
public final class VerifyRelease {
  private VerifyRelease() {}

  /**
   * Verifies a release.
   *
   * @return the number of files checked
   * @throws Stop.InputError naming every file that was changed, is missing or was added
   */
  public static int verify(Path folder) {
    List<String> wrong = findings(folder);
    if (!wrong.isEmpty()) {
      throw new Stop.InputError(
          "Cannot trust release '"
              + folder
              + "': "
              + String.join("; ", wrong)
              + ". Take a copy that is whole.");
    }
    return PublicRelease.manifest(folder).files().size();
  }

  /** Everything that is not as {@code release.json} says; none if the release is whole. */
  public static List<String> findings(Path folder) {
    Manifest manifest = PublicRelease.manifest(folder);
    List<String> wrong = new ArrayList<>();
    Map<String, Manifest.FileEntry> found = filesOf(folder);
    found.remove(PublicRelease.MANIFEST);
    for (Manifest.FileEntry entry : manifest.files()) {
      Manifest.FileEntry actual = found.remove(entry.path());
      if (actual == null) {
        wrong.add("'" + entry.path() + "' is missing");
      } else if (!actual.equals(entry)) {
        wrong.add("'" + entry.path() + "' was changed");
      }
    }
    found.keySet().forEach(path -> wrong.add("'" + path + "' was added"));
    for (Manifest.Input input : manifest.inputs()) {
      if (input.read() != input.kept() + input.quarantined() + input.waived()) {
        wrong.add("the rows of '" + input.file() + "' do not balance");
      }
    }
    return wrong;
  }

  private static Map<String, Manifest.FileEntry> filesOf(Path folder) {
    Map<String, Manifest.FileEntry> found = new TreeMap<>();
    try {
      ReleaseWriter.entries(folder).forEach(entry -> found.put(entry.path(), entry));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder + ": " + e.getMessage() + ".", e);
    }
    return found;
  }

  static boolean isRelease(Path folder) {
    return Files.isRegularFile(folder.resolve(PublicRelease.MANIFEST));
  }
}
