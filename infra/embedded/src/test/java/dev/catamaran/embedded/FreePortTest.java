package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two labs that started side by side were once given one port: of seventeen thousand, fifty each meet in one of seven starts. */
class FreePortTest {

    private static final int THEIRS = 300;
    private static final int OURS = 3_000;

    @Test
    void isGivenToOneJvmOnceAsLongAsThatLives() throws IOException {
        Process other = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = other.inputReader()) {
            Set<Integer> theirs = new HashSet<>();
            for (int number = 0; number < THEIRS; number++) {
                theirs.add(Integer.valueOf(output.readLine()));
            }

            Set<Integer> ours = new HashSet<>();
            for (int number = 0; number < OURS; number++) {
                ours.add(FreePort.next());
            }

            assertThat(theirs).hasSize(THEIRS);
            assertThat(ours).hasSize(OURS).doesNotContainAnyElementsOf(theirs);
        } finally {
            other.destroyForcibly();
        }
    }

    /** Takes ports and keeps them until its starter is done. */
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws IOException {
            for (int number = 0; number < THEIRS; number++) {
                System.out.println(FreePort.next());
            }
            System.in.read();
        }
    }
}
