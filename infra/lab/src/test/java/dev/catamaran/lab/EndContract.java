package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.catamaran.embedded.FreePort;
import dev.catamaran.embedded.ProcessTree;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of a lab, one way or another. */
@ExtendWith(SharedLab.class)
abstract class EndContract {

    private final Labs labs;
    private final String mode;

    EndContract(Labs labs, String mode) {
        this.labs = labs;
        this.mode = mode;
    }

    abstract void end(LabProcess running) throws IOException, InterruptedException;

    @Test
    void leavesNoProcessAndNoPortBehind() throws Exception {
        LabProcess lab = labs.any(mode);
        List<ProcessHandle> processes = lab.processes();
        List<Integer> ports = lab.ports();
        assertThat(processes).hasSizeGreaterThan(20);

        end(lab);

        assertThat(ProcessTree.awaitGone(processes, Duration.ofSeconds(30))).isTrue();
        await().untilAsserted(() -> assertThat(ports).allMatch(FreePort::isFree));
    }
}
