package org.yanhe.model.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yanhe.model.problem.Stop;

/**
 * An Ed25519 key that signs manifests (RFC 8032), read from PKCS#8 PEM. The signature is the raw 64
 * bytes over the bytes of {@code release.json}, which {@code openssl pkeyutl -rawin} checks too.
 */
public final class SigningKey {
  /** Name of the algorithm, as a signed manifest states it. */
  static final String ALGORITHM = "Ed25519";

  private final PrivateKey key;

  private SigningKey(PrivateKey key) {
    this.key = key;
  }

  /**
   * Reads a private key, {@code BEGIN PRIVATE KEY}.
   *
   * @throws Stop.UsageError if the file holds none
   */
  public static SigningKey read(Path pem) {
    try {
      byte[] bytes = decoded(pem, "PRIVATE KEY");
      EncodedKeySpec spec = new PKCS8EncodedKeySpec(bytes);
      return new SigningKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(spec));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw unreadable(pem, "a private Ed25519 key (PKCS#8 PEM, without password)");
    }
  }

  /**
   * Reads a public key, {@code BEGIN PUBLIC KEY}.
   *
   * @throws Stop.UsageError if the file holds none
   */
  static PublicKey readPublic(Path pem) {
    try {
      byte[] bytes = decoded(pem, "PUBLIC KEY");
      EncodedKeySpec spec = new X509EncodedKeySpec(bytes);
      return KeyFactory.getInstance(ALGORITHM).generatePublic(spec);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw unreadable(pem, "a public Ed25519 key (X.509 PEM)");
    }
  }

  private static Stop.UsageError unreadable(Path pem, String what) {
    return new Stop.UsageError(
        "Cannot read key '" + pem + "': it is not " + what + ". Name another file.");
  }

  private static byte[] decoded(Path pem, String kind) throws IOException {
    Pattern form = Pattern.compile("-----BEGIN " + kind + "-----([^-]*)-----END " + kind + "-----");
    Matcher matcher = form.matcher(Files.readString(pem, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      throw new IllegalArgumentException("Invalid PEM: no " + kind);
    }
    return Base64.getMimeDecoder().decode(matcher.group(1));
  }

  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java 17 platform signs with Ed25519.", e);
    }
  }

  /** Whether a signature over some bytes was made with the private half of a key. */
  static boolean isBy(PublicKey key, byte[] bytes, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(bytes);
      return signature.verify(signed);
    } catch (java.security.SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java 17 platform checks Ed25519.", e);
    }
  }
}
