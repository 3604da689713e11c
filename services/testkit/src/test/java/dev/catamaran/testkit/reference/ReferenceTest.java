package dev.catamaran.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.testkit.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages in docs/reference say what the code says. */
class ReferenceTest {

    private static final String COMMAND =
            "./mvnw -pl services/testkit -am test -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dreference=write";

    @Test
    void knowsEverySetting() throws IOException {
        assertUpToDate("configuration.md", ConfigurationPage.of(ProjectFolder.root()));
    }

    @Test
    void knowsEveryProblem() throws IOException {
        assertUpToDate("problems.md", ProblemPage.of(ProjectFolder.root()));
    }

    /** With {@code -Dreference=write} the page is written instead. */
    private static void assertUpToDate(String name, String expected) throws IOException {
        Path page = ProjectFolder.root().resolve("docs/reference").resolve(name);
        if ("write".equals(System.getProperty("reference"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, expected);
        }
        assertThat(page).as("run %s", COMMAND).exists();
        assertThat(Files.readString(page)).as("run %s", COMMAND).isEqualTo(expected);
    }
}
