package dev.catamaran.testkit.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.testkit.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} in a clone of its own, with a Maven that only says how it was called and no network. */
class MavenWrapperTest {
    private static final String SAYS_HOW_IT_WAS_CALLED =
            "#!/bin/sh\necho \"Maven in $PWD of $HOME with $* options ${JAVA_TOOL_OPTIONS:-none} ${LC_ALL:-}\"\n";

    @TempDir
    Path folder;

    private Path clone;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeAClone() throws Exception {
        clone = Files.createDirectories(folder.resolve("my clönè d'or"));
        Files.copy(ProjectFolder.root().resolve("mvnw"), clone.resolve("mvnw"));
        Path distribution = folder.resolve("distribution.tar.gz");
        program(folder.resolve("apache-maven-3/bin/mvn"), SAYS_HOW_IT_WAS_CALLED);
        run(folder, List.of("tar", "-czf", distribution.toString(), "apache-maven-3"));
        String sum = run(folder, List.of("sha512sum", "distribution.tar.gz")).split(" ")[0];
        Files.createDirectories(clone.resolve(".mvn/wrapper"));
        Files.writeString(
                clone.resolve(".mvn/wrapper/maven-wrapper.properties"),
                "mavenVersion=3\ndistributionSha512Sum=" + sum + "\n");
        Path programs = folder.resolve("programs");
        program(programs.resolve("mvn"), "#!/bin/sh\necho no repository here >&2\nexit 1\n");
        program(programs.resolve("curl"), """
                #!/bin/sh
                for last; do :; done
                echo "$last" >>'%1$s/asked'
                case $last in *unreachable*) exit 6 ;; esac
                while [ "$1" != -o ]; do shift; done
                cp '%1$s/distribution.tar.gz' "$2"
                """.formatted(folder));
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
        environment.put(
                "HOME", Files.createDirectories(folder.resolve("a home")).toString());
    }

    @Test
    void fetchesMavenOnceInAFolderOfAnyName() throws Exception {
        assertThat(mvnw("-Pcompare")).contains("with -Pcompare options none");
        assertThat(mvnw("verify")).contains("with verify");
        assertThat(Files.readAllLines(folder.resolve("asked")))
                .singleElement()
                .asString()
                .contains("apache");
    }

    @Test
    void asksTheMirrorThatACompanyNamesAndNobodyElse() throws Exception {
        environment.put("MVNW_REPOURL", "https://mirror.example/central/");

        assertThat(mvnw("verify")).contains("with verify").doesNotContain("no repository here");

        assertThat(Files.readAllLines(folder.resolve("asked")))
                .containsExactly(
                        "https://mirror.example/central/org/apache/maven/apache-maven/3/apache-maven-3-bin.tar.gz");
    }

    @Test
    void saysInOneSentenceThatTheMirrorCannotBeReached() throws Exception {
        environment.put("MVNW_REPOURL", "https://unreachable.example");

        assertThat(mvnw("verify").lines())
                .singleElement()
                .asString()
                .startsWith("mvnw: cannot fetch https://unreachable.example/org/apache")
                .endsWith("which follows from MVNW_REPOURL");
    }

    @Test
    void findsTheHomeOfAUserWhoseEnvironmentDoesNotNameIt() throws Exception {
        environment.remove("HOME");
        environment.put("MAVEN_USER_HOME", folder.resolve("maven").toString());

        assertThat(mvnw("verify")).contains("of " + System.getProperty("user.home"), "with verify");
    }

    @Test
    void tellsJavaTheHomeOfAUserWithoutAnEntryInPasswd() throws Exception {
        program(folder.resolve("programs/id"), "#!/bin/sh\n[ \"$1\" = -u ] && echo 4242 && exit\nexit 1\n");

        assertThat(mvnw("verify")).contains("options -Duser.home=\"" + environment.get("HOME") + "\"");

        environment.remove("HOME");
        assertThat(mvnw("verify").lines())
                .singleElement()
                .asString()
                .startsWith("mvnw: there is no home folder for user 4242: set HOME");
    }

    @Test
    void givesJavaALanguageInWhichItCanOpenTheFolder() throws Exception {
        environment.put("LANG", "C");

        assertThat(mvnw("verify")).contains("C.UTF-8");
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        environment.put("MAVEN_USER_HOME", "/dev/null");

        assertThat(mvnw("verify").lines())
                .singleElement()
                .asString()
                .startsWith("mvnw: cannot write /dev/null/wrapper/catamaran: set HOME or MAVEN_USER_HOME");
    }

    private String mvnw(String argument) throws Exception {
        // started through a shell, so that the test's own language does not matter for the folder's name
        return run(folder, List.of("sh", "-c", "cd my*or && exec ./mvnw " + argument));
    }

    private String run(Path where, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(where.toFile())
                .redirectErrorStream(true);
        if (!environment.isEmpty()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
