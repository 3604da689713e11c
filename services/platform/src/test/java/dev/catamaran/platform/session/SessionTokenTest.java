package dev.catamaran.platform.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final SessionKey key = SessionKey.parse(Base64.getEncoder().encodeToString(new byte[32]));
    private final UUID customer = UUID.fromString("019aa000-0000-7000-8000-000000000001");
    private final SessionToken token =
            SessionToken.issue(key, "eu", List.of(customer), "us", NOW, NOW.plusSeconds(3600));

    @Test
    void aTokenAloneTellsTheSession() {
        assertEquals(token, SessionToken.verify(key, token.text()).orElseThrow());
    }

    @Test
    void speaksForAllThatAPersonIs() {
        List<UUID> both = List.of(customer, new UUID(0, 7), new UUID(7, 0));
        SessionToken shared = SessionToken.issue(key, "eu", both, "us", NOW, NOW.plusSeconds(3600));
        assertEquals(shared, SessionToken.verify(key, shared.text()).orElseThrow());
        assertEquals(customer, shared.customerId());
    }

    @Test
    void refusesEveryChangedCharacter() {
        String text = token.text();
        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertTrue(SessionToken.verify(key, changed).isEmpty(), "position " + i);
        }
    }

    @Test
    void refusesAnotherKey() {
        assertTrue(SessionToken.verify(another(), token.text()).isEmpty());
    }

    @Test
    void namesTheKeyThatSignedIt() {
        assertTrue(token.text().startsWith("eu." + token.id() + "."), token.text());
        assertTrue(token.id().endsWith("~" + key.id()), token.id());
    }

    @Test
    void countsUnderEachOfTheAcceptedKeys() {
        SessionKey newer = another();
        assertEquals(
                token, SessionToken.verify(List.of(newer, key), token.text()).orElseThrow());
        assertTrue(SessionToken.verify(List.of(newer), token.text()).isEmpty());
        String renamed = token.text().replace("~" + key.id(), "~" + newer.id());
        assertTrue(SessionToken.verify(List.of(newer, key), renamed).isEmpty());
    }

    @Test
    void refusesWhatIsNoToken() {
        for (String text : new String[] {"", ".", "..", "eu.x", "eu.x.y", "eu.x.!!", "a.b.c.d", "eu..AAAA"}) {
            assertTrue(SessionToken.verify(key, text).isEmpty(), text);
        }
    }

    @Test
    void aShortKeyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SessionKey.parse("c2hvcnQ="));
    }

    private static SessionKey another() {
        byte[] other = new byte[32];
        other[0] = 1;
        return SessionKey.parse(Base64.getEncoder().encodeToString(other));
    }

    @Test
    void expiresAtItsMoment() {
        assertTrue(token.expired(NOW.plusSeconds(3600)));
        assertTrue(!token.expired(NOW.plusSeconds(3599)));
    }
}
