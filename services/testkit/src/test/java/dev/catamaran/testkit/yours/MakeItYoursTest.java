package dev.catamaran.testkit.yours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.catamaran.testkit.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clone gets other names in one command. */
class MakeItYoursTest {

    private static final String OLD = "catamaran";

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    static Path classes;

    @TempDir
    Path clone;

    record Said(int code, String text) {}

    @BeforeAll
    static void compile() {
        String source = ProjectFolder.root().resolve("MakeItYours.java").toString();
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source);
        assertThat(code).isZero();
    }

    @BeforeEach
    void copyTheClone() throws Exception {
        Path project = ProjectFolder.root();
        assumeTrue(Files.exists(project.resolve(".git")), "not a clone");
        for (String file : run(project, "git", "ls-files", "-zco", "--exclude-standard")
                .text()
                .split("\0")) {
            if (Files.isRegularFile(project.resolve(file))) {
                Files.createDirectories(clone.resolve(file).getParent());
                Files.copy(project.resolve(file), clone.resolve(file));
            }
        }
        run(clone, "git", "init", "-q");
        commit();
    }

    @Test
    void leavesNothingOfTheOldNamesAndStillCompiles() throws Exception {
        Said said = make("com.example.ledger", "Ledgerly");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(leftovers()).isEmpty();
        assertThat(clone.resolve("infra/postgres/src/main/java/com/example/ledger/postgres/CarryOver.java"))
                .exists();
        assertThat(clone.resolve("infra/postgres/src/main/java/dev")).doesNotExist();
        assertThat(Files.readString(clone.resolve("gateway/pom.xml")))
                .contains("<groupId>com.example.ledger</groupId>", "<artifactId>ledgerly-gateway</artifactId>");
        assertThat(compiled("infra/postgres", "infra/embedded", "services/testkit"))
                .isZero();

        commit();
        Said again = make("com.example.ledger", "Ledgerly");
        assertThat(again.code()).as(again.text()).isZero();
        assertThat(again.text()).contains("nothing to do");
        assertThat(run(clone, "git", "status", "--porcelain").text()).isEmpty();
    }

    @Test
    void refusesBadNames() throws Exception {
        assertRefused("ledger", "Ledgerly");
        assertRefused("com.Example", "Ledgerly");
        assertRefused("com.class.ledger", "Ledgerly");
        assertRefused("com.example", "ledgerly");
        assertRefused("com.example", "Ledger Ly");
        assertRefused("com.example", "Postgres");
        assertRefused("com." + OLD, "Ledgerly");
        assertThat(run(clone, "git", "status", "--porcelain").text()).isEmpty();
    }

    @Test
    void refusesAWorkTreeWithChanges() throws Exception {
        Files.writeString(clone.resolve("notes.txt"), "not committed");

        assertRefused("com.example", "Ledgerly");
    }

    /** Compiled once for all tests: as a source file it would be compiled for each refusal. */
    private void assertRefused(String wantedPackage, String name) throws Exception {
        Said said = run(clone, JAVA, "-cp", classes.toString(), "MakeItYours", wantedPackage, name);
        assertThat(said.code()).as(said.text()).isEqualTo(2);
    }

    private Said make(String wantedPackage, String name) throws Exception {
        return run(clone, JAVA, "MakeItYours.java", wantedPackage, name);
    }

    private List<String> leftovers() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(clone)) {
            String name = clone.relativize(file).toString();
            String text = name + Files.readString(file, StandardCharsets.ISO_8859_1);
            if (!name.startsWith(".git/") && text.toLowerCase(Locale.ROOT).contains(OLD)) {
                found.add(name);
            }
        }
        return found;
    }

    private int compiled(String... modules) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d"));
        arguments.add(Files.createDirectories(clone.resolve("out")).toString());
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        for (String module : modules) {
            files(clone.resolve(module).resolve("src/main/java")).forEach(file -> arguments.add(file.toString()));
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        run(clone, "git", "clean", "-fdq");
        return code;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void commit() throws Exception {
        run(clone, "git", "add", "-A");
        run(clone, "git", "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "A clone");
    }

    private static Said run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
