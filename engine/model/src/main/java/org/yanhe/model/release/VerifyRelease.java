package org.yanhe.model.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.problem.Stop;

/** Recomputes every checksum of a release and the balance of its inputs. */
public final class VerifyRelease {
  /** The signature of {@code release.json}; outside its list of files, because it signs it. */
  static final String SIGNATURE = "release.sig";

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
      throw distrust(folder, String.join("; ", wrong), "Take a copy that is whole");
    }
    return PublicRelease.manifest(folder).files().size();
  }

  /**
   * Checks who signed a release.
   *
   * @param key file of the public key of the office, X.509 PEM
   * @throws Stop.InputError if the release is unsigned, or its manifest or signature is not by the
   *     holder of the key
   */
  public static void verifySignature(Path folder, Path key) {
    PublicKey office = SigningKey.readPublic(key);
    Manifest manifest = PublicRelease.manifest(folder);
    if (!manifest.isSigned()) {
      throw distrust(folder, "it is not signed", "Take a signed copy, or leave out --key");
    }
    boolean signed =
        SigningKey.isBy(office, read(folder, PublicRelease.MANIFEST), read(folder, SIGNATURE));
    if (!signed) {
      throw distrust(
          folder, "'" + key + "' did not sign its release.json", "Take a copy from the office");
    }
  }

  private static Stop.InputError distrust(Path folder, String why, String cure) {
    return new Stop.InputError("Cannot trust release '" + folder + "': " + why + ". " + cure + ".");
  }

  private static byte[] read(Path folder, String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw distrust(folder, "'" + file + "' is missing", "Take a copy that is whole");
    }
  }

  /** Everything that is not as {@code release.json} says; none if the release is whole. */
  public static List<String> findings(Path folder) {
    Manifest manifest = PublicRelease.manifest(folder);
    List<String> wrong = new ArrayList<>();
    if (!Arrays.equals(manifest.bytes(), read(folder, PublicRelease.MANIFEST))) {
      wrong.add("'" + PublicRelease.MANIFEST + "' was changed");
    }
    Map<String, Manifest.FileEntry> found = filesOf(folder);
    found.remove(PublicRelease.MANIFEST);
    if (manifest.isSigned() && found.remove(SIGNATURE) == null) {
      wrong.add("'" + SIGNATURE + "' is missing");
    }
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
}
