package dev.catamaran.lab.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether an app says that it is ready, on its management port. */
final class Readiness {

    private static final int PATIENCE_MILLIS = 2_000;

    private Readiness() {}

    static boolean of(int managementPort) {
        URI question = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        try {
            HttpURLConnection connection = (HttpURLConnection) question.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
