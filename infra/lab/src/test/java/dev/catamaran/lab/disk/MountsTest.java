package dev.catamaran.lab.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MountsTest {
    @Test
    void readsFoldersWithBlanksAsTheSystemWritesThem() {
        assertThat(Mounts.unescaped("/tmp/my\\040clönè\\134d'or")).isEqualTo("/tmp/my clönè\\d'or");
    }
}
