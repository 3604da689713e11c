package dev.catamaran.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One command and its answer, by the Redis protocol (RESP2); for set-up and tests, not for traffic. */
public final class RedisConnection {

    private static final int TIMEOUT_MILLIS = 5_000;

    private RedisConnection() {}

    /** Strings as they are, nil as null, numbers and arrays as text with one line an element. */
    public static String call(int port, String... command) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(encode(command));
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static byte[] encode(String... command) {
        StringBuilder text = new StringBuilder("*" + command.length + "\r\n");
        for (String word : command) {
            text.append('$')
                    .append(word.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
            text.append(word).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String answer(InputStream in) throws IOException {
        String line = line(in);
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+', ':' -> rest;
            case '$' -> bulk(in, Integer.parseInt(rest));
            case '*' -> array(in, Integer.parseInt(rest));
            default -> throw new IOException("Redis says: " + line);
        };
    }

    private static String bulk(InputStream in, int length) throws IOException {
        if (length < 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(length + 2);
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static String array(InputStream in, int length) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : "\n").append(answer(in));
        }
        return text.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Redis closed the connection");
            }
            text.append((char) next);
        }
        in.read();
        return text.toString();
    }
}
