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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A lab in a process of its own, as other programs use it. */
public final class LabProcess implements AutoCloseable {

    static final String SLOT_KEEP = "64MB";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path run;
    private final Process process;
    private final String control;

    private LabProcess(Path run, Process process, String control) {
        this.run = run;
        this.process = process;
        this.control = control;
    }

    static LabProcess start(Path home, Path run, String mode, String replication) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--mode=" + mode,
                        "--replication=" + replication,
                        "--slot-keep=" + SLOT_KEEP,
                        "--home=" + home,
                        "--run=" + run,
                        "--parent=" + ProcessHandle.current().pid())
                .redirectErrorStream(true)
                .start();
        return new LabProcess(run, process, awaitReady(process));
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

    /** Where its data, its logs and its {@code lab.env} are. */
    Path run() {
        return run;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public JsonNode view() throws IOException, InterruptedException {
        return get("/lab");
    }

    JsonNode events() throws IOException, InterruptedException {
        return get("/events");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(control + path))).body());
    }

    /** What a region's controller says of itself. */
    JsonNode status(String region) throws IOException, InterruptedException {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(controller(region) + "/status")))
                .body());
    }

    /** Asks the holder of a lease to hand it over; it may refuse. */
    HttpResponse<String> move(String home, String holder, String to) throws IOException, InterruptedException {
        JsonNode view = view();
        String orders = view.path("regions").path(holder).path("orders").asText();
        return send(HttpRequest.newBuilder(URI.create(orders + "/moves"))
                .header("Authorization", "Bearer " + view.path("ordersToken").asText())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"home\":\"" + home + "\",\"to\":\"" + to + "\"}")));
    }

    private String controller(String region) throws IOException, InterruptedException {
        return view().path("regions").path(region).path("controller").asText();
    }

    /** The one number that a query of a region's database answers. */
    long number(String region, String sql) throws SQLException, IOException, InterruptedException {
        try (Connection connection = database(region);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection database(String region) throws SQLException, IOException, InterruptedException {
        String url = view().path("regions").path(region).path("database").asText();
        return DriverManager.getConnection(url + "?user=postgres");
    }

    boolean bothHaveTheSamePayments() throws SQLException, IOException, InterruptedException {
        String payments = "SELECT count(*) FROM payments.payment";
        return number("eu", payments) == number("us", payments);
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
