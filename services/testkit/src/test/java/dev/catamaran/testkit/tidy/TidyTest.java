package dev.catamaran.testkit.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyTest {

    @TempDir
    Path folder;

    @Test
    void catchesAnOpenMark() throws IOException {
        plant("docs/page.md", "fine\n" + "TO" + "DO: later\n");

        assertThat(Tidy.complaints(folder)).singleElement().asString().contains("page.md:2", "open an issue");
    }

    @Test
    void catchesAFileThatIsTooLong() throws IOException {
        plant("long.sql", "SELECT 1;\n".repeat(301));
        plant("fits.sql", "SELECT 1;\n".repeat(300));

        assertThat(Tidy.complaints(folder)).singleElement().asString().contains("long.sql: 301 lines");
    }

    @Test
    void catchesTheHostOfARegistry() throws IOException {
        plant("mvnw", "url=https://" + "repo" + ".ma" + "ven" + ".example/x\n");

        assertThat(Tidy.complaints(folder)).singleElement().asString().contains("mvnw:1", "settings");
    }

    @Test
    void catchesAPackageThatDoesNotSayWhatItIsFor() throws IOException {
        plant("src/main/java/a/One.java", "package a;\n");
        plant("src/main/java/a/Two.java", "package a;\n");
        plant("src/main/java/b/package-info.java", "package b;\n");
        plant("src/test/java/a/OneTest.java", "package a;\n");

        assertThat(Tidy.complaints(folder))
                .hasSize(2)
                .anyMatch(line -> line.contains("add package-info.java"))
                .anyMatch(line -> line.contains("add the sentence"));
    }

    @Test
    void catchesALinkThatLeadsNowhere() throws IOException {
        plant("docs/there.md", "# A page, and more\n");
        plant("docs/page.md", """
                # Here
                [a file](gone.md), [a heading](there.md#a-page)
                [well](there.md#a-page-and-more) [well](../docs) [well](#here) [elsewhere](https://example.org/gone.md)
                """);

        assertThat(Tidy.complaints(folder))
                .hasSize(2)
                .anyMatch(line -> line.contains("page.md:2: the link gone.md"))
                .anyMatch(line -> line.contains("page.md:2: the link there.md#a-page"));
    }

    @Test
    void catchesWhatDependsOnTheMachinesLanguage() throws IOException {
        plant("src/test/java/a/NamesTest.java", """
                names.map(String::%1$sCase)
                name().%1$sCase()
                String.%2$s(
                        "%%d", 1)
                out.%3$s("%%d", 1)
                name().%1$sCase(Locale.ROOT)
                String.%2$s(Locale.ROOT, "%%d", 1)
                out.%3$s(
                        Locale.ROOT, "%%d", 1)
                """.formatted("toLower", "format", "printf"));

        assertThat(Tidy.complaints(folder))
                .hasSize(4)
                .allMatch(line -> line.contains("name a locale"))
                .anyMatch(line -> line.contains("NamesTest.java:1:"))
                .anyMatch(line -> line.contains("NamesTest.java:2:"))
                .anyMatch(line -> line.contains("NamesTest.java:3:"))
                .anyMatch(line -> line.contains("NamesTest.java:5:"));
    }

    @Test
    void leavesAloneWhatIsTidyOrBuiltOrNoText() throws IOException {
        plant("src/main/java/a/One.java", "package a;\n");
        plant("src/main/java/a/package-info.java", "/** One. */\npackage a;\n");
        plant("target/generated.sql", "SELECT 1;\n".repeat(1000));
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', (byte) 0xff, (byte) 0xfe});

        assertThat(Tidy.complaints(folder)).isEmpty();
    }

    private void plant(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
