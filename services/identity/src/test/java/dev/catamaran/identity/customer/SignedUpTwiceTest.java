package dev.catamaran.identity.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.identity.Person;
import dev.catamaran.identity.password.Passwords;
import dev.catamaran.platform.Ids;
import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.session.SessionKey;
import dev.catamaran.platform.session.SessionToken;
import dev.catamaran.postgres.ReplicationStatus;
import dev.catamaran.testkit.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address that eu had signed up before it was cut off, and us again after it took over; then the two meet. */
@QuarkusTest
@WithTestResource(RedisResource.class)
@WithTestResource(PairResource.class)
class SignedUpTwiceTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String INSERT = """
            INSERT INTO identity.customer (id, email, password_hash, name, home, region, created_at)
            VALUES (?, ?, ?, ?, 'eu', 'eu', now())""";

    private final Person ada = Person.fresh();
    private final UUID first = Ids.next();

    @Inject
    Passwords passwords;

    @Inject
    SessionKey key;

    @BeforeEach
    void cutTheRegionsApart() throws SQLException {
        run(PairResource.EU, "ALTER SUBSCRIPTION from_us DISABLE");
        run(PairResource.US, "ALTER SUBSCRIPTION from_eu DISABLE");
    }

    @Test
    void isTwoCustomersInBothRegionsAndReplicationGoesOn() throws SQLException {
        signUpAtEu(ada);
        UUID second = signUpAtUs(ada);

        meet();

        for (String region : List.of(PairResource.EU, PairResource.US)) {
            assertThat(ids(region, ada)).containsExactly(first, second);
            assertThat(status(region).conflicts()).isZero();
            assertThat(status(region).incoming().orElseThrow().streaming()).isTrue();
            assertThat(one(
                            region,
                            "SELECT first_id FROM control.double_sign_up WHERE how = 'arrived' AND customer_id = ?",
                            second))
                    .isEqualTo(first);
        }
    }

    @Test
    void isOnePersonInTheSession() throws SQLException {
        signUpAtEu(ada);
        UUID second = signUpAtUs(ada);
        assertThat(session(ada).customers()).containsExactly(second);

        meet();

        assertThat(session(ada).customers()).containsExactly(first, second);
        assertThat(session(ada).home()).isEqualTo("eu");
        ada.signUp().then().statusCode(200).body("id", equalTo(first.toString()));
    }

    @Test
    void isTwoPeopleWhereThePasswordsDiffer() throws SQLException {
        Person other = new Person(ada.email(), "another password", ada.name());
        signUpAtEu(ada);
        UUID second = signUpAtUs(other);

        meet();

        assertThat(session(ada).customers()).containsExactly(first);
        assertThat(session(other).customers()).containsExactly(second);
        Person.logIn(ada.email(), "a third password").then().statusCode(401);
        new Person(ada.email(), "a third password", ada.name()).signUp().then().statusCode(409);
    }

    @Test
    void logsInWhereTheMoneyIsThatTheyWantToSpend() throws SQLException {
        signUpAtEu(ada);
        String second = Person.json()
                .header(GatewayHeaders.HOME, "us")
                .body(ada.form())
                .post("/api/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        meet();

        assertThat(session(ada).home()).isEqualTo("eu");
        String token = Person.json()
                .body(Map.of("email", ada.email(), "password", ada.password(), "home", "us"))
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .body("customer.id", equalTo(second))
                .extract()
                .path("token");
        SessionToken american = SessionToken.verify(key, token).orElseThrow();
        assertThat(american.home()).isEqualTo("us");
        assertThat(american.customers()).containsExactly(UUID.fromString(second), first);
    }

    private void signUpAtEu(Person person) throws SQLException {
        try (Connection app = connect(PairResource.EU, "catamaran_identity");
                PreparedStatement insert = app.prepareStatement(INSERT)) {
            insert.setObject(1, first);
            insert.setString(2, person.email());
            insert.setString(3, passwords.hash(person.password()));
            insert.setString(4, person.name());
            insert.executeUpdate();
        }
    }

    private static UUID signUpAtUs(Person person) {
        String id = Person.json()
                .header(GatewayHeaders.HOME, "eu")
                .body(person.form())
                .post("/api/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private SessionToken session(Person person) {
        String token = person.logIn().then().statusCode(201).extract().path("token");
        return SessionToken.verify(key, token).orElseThrow();
    }

    private void meet() throws SQLException {
        run(PairResource.EU, "ALTER SUBSCRIPTION from_us ENABLE");
        run(PairResource.US, "ALTER SUBSCRIPTION from_eu ENABLE");
        await().atMost(SOON)
                .until(() -> ids(PairResource.EU, ada).size() == 2
                        && ids(PairResource.US, ada).size() == 2);
    }

    private static List<UUID> ids(String region, Person person) throws SQLException {
        return List.of((UUID[]) one(
                region,
                "SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM identity.customer WHERE email = ?",
                person.email()));
    }

    private static Object one(String region, String sql, Object parameter) throws SQLException {
        try (Connection superuser = connect(region, "postgres");
                PreparedStatement query = superuser.prepareStatement(sql)) {
            query.setObject(1, parameter);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Object value = row.getObject(1);
                return value instanceof java.sql.Array array ? array.getArray() : value;
            }
        }
    }

    private static ReplicationStatus status(String region) throws SQLException {
        try (Connection superuser = connect(region, "postgres")) {
            return ReplicationStatus.read(superuser);
        }
    }

    private static void run(String region, String sql) throws SQLException {
        try (Connection superuser = connect(region, "postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String region, String role) throws SQLException {
        String url = ConfigProvider.getConfig().getValue(region, String.class);
        return DriverManager.getConnection(url + "?user=" + role);
    }
}
