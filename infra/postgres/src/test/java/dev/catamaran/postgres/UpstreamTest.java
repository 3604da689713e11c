package dev.catamaran.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UpstreamTest {

    @Test
    void givesUpOnASilentPeerSoon() {
        assertThat(Upstream.trusting("127.0.0.1", 5432).conninfo("to_us"))
                .startsWith("host='127.0.0.1' port=5432 dbname=catamaran user='catamaran_replication'")
                .contains("application_name='to_us'", "connect_timeout=2", "tcp_user_timeout=2000")
                .doesNotContain("password");
    }

    @Test
    void quotesASecretAsLibpqReadsIt() {
        assertThat(new Upstream("db", 5432, "replicator", "it's\\").conninfo("to_us"))
                .contains("password='it\\'s\\\\'");
    }
}
