package dev.catamaran.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key with a certificate that it has signed itself. */
record TestKey(KeyStore store) {

    private static final String PASSWORD = "of this test";

    static TestKey make(Path folder) throws IOException {
        Path file = folder.resolve("key.p12");
        if (!Files.exists(file)) {
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin/keytool").toString();
            Command.run(List.of(
                    keytool,
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-alias",
                    "key",
                    "-dname",
                    "CN=peer",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    file.toString()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return new TestKey(store);
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    String certificate() throws IOException {
        try {
            return pem("CERTIFICATE", store.getCertificate("key").getEncoded());
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    String key() throws IOException {
        try {
            return pem(
                    "PRIVATE KEY", store.getKey("key", PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    /** Of a server that shows it. */
    SSLContext server() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }
}
