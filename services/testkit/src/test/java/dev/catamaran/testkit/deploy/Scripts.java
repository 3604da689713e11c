package dev.catamaran.testkit.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.catamaran.testkit.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scripts of {@code terraform/bin} in a clone of their own. Every program that would reach an account is the stub. */
final class Scripts {
    private static final int MOST_RUNS = 80;

    private final Path clone;
    private final Path book;
    private final Map<String, String> environment = new HashMap<>();

    record Ended(int code, String said) {}

    Scripts(Path folder, String mode) throws Exception {
        for (String needed : List.of("bash", "jq", "openssl")) {
            assumeTrue(runs(needed, "--version") || runs(needed, "version"), needed + " is not installed");
        }
        clone = folder.resolve("clone");
        book = Files.createDirectories(folder.resolve("book"));
        Path project = ProjectFolder.root();
        for (String script : List.of("deploy", "destroy", "steps", "push-images", "new-secrets", "run-once", "order")) {
            copy(project, "terraform/bin/" + script);
        }
        copy(project, "infra/docker/build");
        for (String root : List.of("bootstrap", "global", "register", "data", "region", "environments/demo/facts")) {
            Files.createDirectories(clone.resolve("terraform").resolve(root));
        }
        for (String file : List.of("deployment", "global", "region")) {
            Files.copy(
                    project.resolve("terraform/environments/active-active/" + file + ".tfvars"),
                    clone.resolve("terraform/environments/demo/" + file + ".tfvars"));
        }
        for (String app : List.of(
                "services/identity", "services/payments", "services/statements", "services/controller", "gateway")) {
            Path jar = clone.resolve(app).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String program : List.of("terraform", "aws", "docker", "dig", "curl")) {
            Path stub = programs.resolve(program);
            Files.writeString(stub, stub());
            Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
        environment.put("BOOK", book.toString());
        environment.put("MODE", mode);
    }

    /** Of the scripts. */
    Map<String, String> environment() {
        return environment;
    }

    Ended run(String script, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "terraform/bin/" + script, "demo"));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(clone.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().remove("TF_DATA_DIR");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), said);
    }

    /** @return the runs that failed, each at the first call of a kind */
    List<Ended> runUntilItSucceeds(String script, String... options) throws Exception {
        environment.put("FAIL_ONCE", "yes");
        List<Ended> failed = new ArrayList<>();
        Ended ended = run(script, options);
        while (ended.code() != 0) {
            failed.add(ended);
            if (failed.size() > MOST_RUNS) {
                throw new AssertionError("fails for ever: " + ended.said());
            }
            ended = run(script, options);
        }
        environment.remove("FAIL_ONCE");
        return failed;
    }

    List<String> calls(String prefix) throws IOException {
        return Files.readAllLines(book.resolve("calls")).stream()
                .filter(call -> call.startsWith(prefix))
                .toList();
    }

    /** From here on only new calls are listed. */
    void forget() throws IOException {
        Files.deleteIfExists(book.resolve("calls"));
    }

    List<String> states() throws IOException {
        try (Stream<Path> states = Files.list(book.resolve("states"))) {
            return states.map(state -> state.getFileName().toString()).toList();
        }
    }

    String read(String file) throws IOException {
        return Files.readString(clone.resolve("terraform").resolve(file));
    }

    private static String stub() throws IOException {
        return new String(Scripts.class.getResourceAsStream("/deploy/stub").readAllBytes());
    }

    private void copy(Path project, String file) throws IOException {
        Path target = clone.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(project.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
