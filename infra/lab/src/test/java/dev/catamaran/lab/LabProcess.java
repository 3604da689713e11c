package dev.catamaran.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.embedded.ProcessTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A lab in a process of its own, as other programs use it. */
final class LabProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String control;

    private LabProcess(Process process, String control) {
        this.process = process;
        this.control = control;
    }

    static LabProcess start(Path home, Path run, String mode, String replication) throws IOException {
        return start(home, run, mode, replication, "2GB");
    }

    static LabProcess start(Path home, Path run, String mode, String replication, String slotKeep) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--mode=" + mode,
                        "--replication=" + replication,
                        "--slot-keep=" + slotKeep,
                        "--home=" + home,
                        "--run=" + run,
                        "--parent=" + ProcessHandle.current().pid())
                .redirectErrorStream(true)
                .start();
        return new LabProcess(process, awaitReady(process));
    }

    private static String awaitReady(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("READY ")) {
                return line.substring("READY ".length());
            }
        }
        throw new IOException("the lab ended: " + said);
    }

    JsonNode view() throws IOException, InterruptedException {
        return get("/lab");
    }

    JsonNode events() throws IOException, InterruptedException {
        return get("/events");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(control + path))).body());
    }

    int port() {
        return URI.create(control).getPort();
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(control + path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(120)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** All processes: the lab and whatever it started. */
    List<ProcessHandle> processes() {
        return ProcessTree.of(process.toHandle());
    }

    /** All ports that the description names, and the control port. */
    List<Integer> ports() throws IOException, InterruptedException {
        JsonNode view = view();
        Stream<String> addresses = Stream.of(
                control,
                view.path("entries").path("eu").asText(),
                view.path("entries").path("us").asText());
        Stream<Integer> ofProcesses = view.findValues("processes").stream()
                .flatMap(region ->
                        Stream.concat(region.findValues("port").stream(), region.findValues("management").stream()))
                .map(JsonNode::asInt)
                .filter(port -> port > 0);
        return Stream.concat(addresses.map(address -> URI.create(address).getPort()), ofProcesses)
                .toList();
    }

    /** SIGKILL to the lab alone. */
    void killHard() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            process.onExit().join();
        }
    }
}
