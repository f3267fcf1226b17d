package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;

/** RFC 8032, section 7.1, gives the keys and signatures. */
class SigningTest {
  private static final String SEED_1 =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
  private static final String PUBLIC_1 =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
  private static final String PUBLIC_2 =
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
  private static final String PKCS8 = "302e020100300506032b657004220420";
  private static final String X509 = "302a300506032b6570032100";

  @TempDir Path folder;
  private Path secret;
  private Path open;
  private Path other;

  @BeforeEach
  void keys() throws IOException {
    secret = pem("office.pem", "PRIVATE KEY", PKCS8 + SEED_1);
    open = pem("office.pub.pem", "PUBLIC KEY", X509 + PUBLIC_1);
    other = pem("other.pub.pem", "PUBLIC KEY", X509 + PUBLIC_2);
  }

  private Path pem(String name, String kind, String hex) throws IOException {
    String base64 = Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(hex));
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
  }

  private Path signed() {
    try (ReleaseWriter writer = ReleaseWriter.begin(folder.resolve("signed"))) {
      TinyRelease.write(writer.signedBy(SigningKey.read(secret)));
      return writer
          .write("public/observations.csv", ObservationFile.bytes(List.of()))
          .publish(TinyRelease.manifest("r1", List.of()));
    }
  }

  @Test
  void the_first_example_of_the_standard_is_signed_alike() {
    assertThat(HexFormat.of().formatHex(SigningKey.read(secret).sign(new byte[0])))
        .isEqualTo(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
  }

  @Test
  void a_signed_release_is_whole_and_is_by_its_office() {
    Path release = signed();

    assertThat(VerifyRelease.findings(release)).isEmpty();
    assertThat(release.resolve("release.sig")).hasSize(64);
    assertThat(PublicRelease.manifest(release).isSigned()).isTrue();
    assertThatCode(() -> VerifyRelease.verifySignature(release, open)).doesNotThrowAnyException();
  }

  @Test
  void another_key_is_not_believed() {
    Path release = signed();

    assertThatThrownBy(() -> VerifyRelease.verifySignature(release, other))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot trust release '"
                + release
                + "': '"
                + other
                + "' did not sign its release.json. Take a copy from the office.");
  }

  @Test
  void whoever_changes_a_file_and_its_checksum_cannot_sign() throws IOException {
    Path release = signed();
    Path csv = release.resolve("public/observations.csv");
    Files.writeString(csv, "forged");
    Manifest old = PublicRelease.manifest(release);
    List<Manifest.FileEntry> forged =
        ReleaseWriter.entries(release).stream()
            .filter(entry -> !entry.path().startsWith("release."))
            .toList();
    Files.write(release.resolve("release.json"), old.with(forged, "Ed25519").bytes());

    assertThat(VerifyRelease.findings(release)).isEmpty();
    assertThatThrownBy(() -> VerifyRelease.verifySignature(release, open))
        .isInstanceOf(Stop.InputError.class)
        .hasMessageContaining("did not sign its release.json");
  }

  @Test
  void a_signature_that_was_taken_away_is_missed() throws IOException {
    Path release = signed();
    Files.delete(release.resolve("release.sig"));

    assertThat(VerifyRelease.findings(release)).containsExactly("'release.sig' is missing");
    assertThatThrownBy(() -> VerifyRelease.verifySignature(release, open))
        .isInstanceOf(Stop.InputError.class);
  }

  @Test
  void an_unsigned_release_does_not_pass_with_a_key_and_a_stray_signature_was_added()
      throws IOException {
    Path release = TinyRelease.publish(folder.resolve("r1"));

    assertThatThrownBy(() -> VerifyRelease.verifySignature(release, open))
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot trust release '"
                + release
                + "': it is not signed. Take a signed copy, or leave out --key.");
    Files.write(release.resolve("release.sig"), new byte[64]);
    assertThat(VerifyRelease.findings(release)).containsExactly("'release.sig' was added");
  }

  @Test
  void a_file_that_is_no_key_is_told() throws Exception {
    assertThat(KeyFactory.getInstance("Ed25519").generatePublic(x509())).isNotNull();
    assertThatThrownBy(() -> SigningKey.read(open))
        .isInstanceOf(Stop.UsageError.class)
        .hasMessage(
            "Cannot read key '"
                + open
                + "': it is not a private Ed25519 key (PKCS#8 PEM, without password). Name"
                + " another file.");
    assertThatThrownBy(() -> SigningKey.readPublic(folder.resolve("none")))
        .isInstanceOf(Stop.UsageError.class);
  }

  private static X509EncodedKeySpec x509() {
    return new X509EncodedKeySpec(HexFormat.of().parseHex(X509 + PUBLIC_1));
  }
}
