package dev.catamaran.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.lab.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

/** Two regions in processes of their own, with the addresses that a person is given. */
final class RunningLab implements AutoCloseable {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private final Process process;
    private final String control;

    private RunningLab(Process process, String control) {
        this.process = process;
        this.control = control;
    }

    static RunningLab activeActive(Path run) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--mode=active-active",
                        "--home=" + HOME,
                        "--run=" + run,
                        "--parent=" + ProcessHandle.current().pid())
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("READY ")) {
                return new RunningLab(process, line.substring("READY ".length()));
            }
        }
        throw new IOException("the lab ended: " + said);
    }

    /** Where a customer near a region comes in, whichever region serves. */
    String customersPage(String geography) throws IOException {
        JsonNode lab = new ObjectMapper().readTree(new URL(control + "/lab"));
        return URI.create(lab.path("entries").path(geography).asText())
                .resolve("/")
                .toString();
    }

    String console() {
        return control + "/console/";
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
