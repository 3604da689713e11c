package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Who signs certificates in a test: one authority, and one key that is certified for whatever a test wants. */
final class TestAuthority {

    static final String PASSWORD = "of this test";

    private final Path folder;

    TestAuthority(Path folder) {
        this.folder = folder;
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-keystore",
                "ca.p12",
                "-alias",
                "ca",
                "-dname",
                "CN=ca",
                "-ext",
                "bc:c");
        keytool("-exportcert", "-rfc", "-keystore", "ca.p12", "-alias", "ca", "-file", "ca.pem");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-keystore",
                "key.p12",
                "-alias",
                "key",
                "-dname",
                "CN=key",
                "-ext",
                "bc:c");
        keytool("-exportcert", "-rfc", "-keystore", "key.p12", "-alias", "key", "-file", "other-ca.pem");
        keytool("-certreq", "-keystore", "key.p12", "-alias", "key", "-file", "key.csr");
    }

    /** Its own certificate. */
    Path file() {
        return folder.resolve("ca.pem");
    }

    /** That of an authority which has signed nothing. */
    Path otherFile() {
        return folder.resolve("other-ca.pem");
    }

    /** The same as {@link #file()}, as a JVM wants it. */
    Path store() {
        keytool("-importcert", "-noprompt", "-keystore", "trusted.p12", "-alias", "ca", "-file", "ca.pem");
        return folder.resolve("trusted.p12");
    }

    /** What a server shows that is called by that name. */
    PemKeyCertOptions signed(String name) {
        return signed(name, "-startdate", "-1d");
    }

    /** Until yesterday it was right. */
    PemKeyCertOptions expired(String name) {
        return signed(name, "-startdate", "-3d", "-validity", "2");
    }

    private PemKeyCertOptions signed(String name, String... more) {
        List<String> sign = new ArrayList<>(List.of("-gencert", "-rfc", "-keystore", "ca.p12", "-alias", "ca"));
        sign.addAll(List.of("-infile", "key.csr", "-outfile", "signed.pem", "-ext", "san=dns:" + name));
        sign.addAll(List.of(more));
        keytool(sign.toArray(String[]::new));
        try {
            return new PemKeyCertOptions()
                    .addKeyValue(Buffer.buffer(key()))
                    .addCertValue(Buffer.buffer(Files.readAllBytes(folder.resolve("signed.pem"))));
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String key() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("key.p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        byte[] key = store.getKey("key", PASSWORD.toCharArray()).getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process run = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(run.getInputStream().readAllBytes());
            assertThat(run.waitFor())
                    .as(String.join(" ", arguments) + ": " + said)
                    .isZero();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
