package dev.catamaran.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallerAddressTest {

    private static final String PROXY = "10.0.3.4";
    private static final String CALLER = "203.0.113.9";

    private final CallerAddress address = new CallerAddress(List.of("10.0.0.0/16", "fd00::/8"));

    @Test
    void isWhatTheProxyHeard() {
        assertThat(address.behindProxies(PROXY, List.of(CALLER))).isEqualTo(CALLER);
        assertThat(address.behindProxies("fd00::1", List.of("2001:db8::7"))).isEqualTo("2001:db8::7");
    }

    @Test
    void isNotWhatTheCallerWroteItself() {
        assertThat(address.behindProxies(PROXY, List.of("1.1.1.1, 10.0.0.7, " + CALLER)))
                .isEqualTo(CALLER);
        assertThat(address.behindProxies(PROXY, List.of("1.1.1.1", CALLER))).isEqualTo(CALLER);
    }

    @Test
    void isBelievedOfATrustedProxyOnly() {
        assertThat(address.behindProxies(CALLER, List.of("1.1.1.1"))).isEqualTo(CALLER);
    }

    @Test
    void mayStandBehindSeveralProxies() {
        assertThat(address.behindProxies(PROXY, List.of(CALLER + ", 10.0.9.9,10.0.8.8")))
                .isEqualTo(CALLER);
    }

    @Test
    void isTheProxyItselfWhereNothingCanBeRead() {
        assertThat(address.behindProxies(PROXY, List.of())).isEqualTo(PROXY);
        assertThat(address.behindProxies(PROXY, List.of("unknown"))).isEqualTo(PROXY);
        assertThat(address.behindProxies(PROXY, List.of(CALLER + ", example.org")))
                .isEqualTo(PROXY);
    }

    @Test
    void allAddressesOfAnIpv6NetworkAreOne() {
        assertThat(CallerAddress.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(CallerAddress.network("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(CallerAddress.network("2001:db8:1:3::1"));
        assertThat(CallerAddress.network("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(CallerAddress.network("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
    }
}
