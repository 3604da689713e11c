package dev.catamaran.payments;

import static io.restassured.RestAssured.given;

import dev.catamaran.platform.http.GatewayHeaders;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A customer as the service sees one: requests that a gateway has checked. */
public final class Customer {

    private static final Set<String> PASSING =
            Set.of("urn:catamaran:problem:unavailable", "urn:catamaran:problem:contended");
    private static final int MOST_RETRIES = 20;

    private final UUID id = UUID.randomUUID();
    private final String home;

    private Customer(String home) {
        this.home = home;
    }

    public static Customer ofEu() {
        return new Customer("eu");
    }

    public static Customer ofUs() {
        return new Customer("us");
    }

    public UUID id() {
        return id;
    }

    public RequestSpecification request() {
        return given().header(GatewayHeaders.CUSTOMER, id)
                .header(GatewayHeaders.HOME, home)
                .contentType(ContentType.JSON);
    }

    /** In a session that speaks for this customer and for another one of the same person. */
    public RequestSpecification requestWith(Customer other) {
        return request().header(GatewayHeaders.CUSTOMER_ALSO, other.id);
    }

    public RequestSpecification request(String key) {
        return request().header("Idempotency-Key", key);
    }

    /** Opens an account and puts demo money on it. */
    public String accountWith(long amount) {
        String account = account("EUR");
        if (amount > 0) {
            deposit(account, amount, freshKey()).then().statusCode(201);
        }
        return account;
    }

    public String account(String currency) {
        return patiently(() -> request()
                        .body(Map.of("currency", currency, "name", "Everyday"))
                        .post("/api/accounts"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response deposit(String account, long amount, String key) {
        return patiently(
                () -> request(key).body(Map.of("amount", amount)).post("/api/accounts/" + account + "/deposits"));
    }

    public Response pay(String from, String to, long amount, String key) {
        return patiently(() -> payOnce(from, to, amount, key));
    }

    public Response payOnce(String from, String to, long amount, String key) {
        return request(key)
                .body(Map.of("from", from, "to", to, "amount", amount, "currency", "EUR", "reference", "lunch"))
                .post("/api/payments");
    }

    public Response refund(String payment, Long amount, String key) {
        Map<String, Object> body = amount == null ? Map.of() : Map.of("amount", amount);
        return patiently(() -> request(key).body(body).post("/api/payments/" + payment + "/refunds"));
    }

    public long balance(String account) {
        return patiently(() -> request().get("/api/accounts/" + account))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("balance.amount");
    }

    public static String freshKey() {
        return UUID.randomUUID().toString();
    }

    /** As the gateway does it: on a busy machine the limit can be too short for any transaction, and nothing was done then. */
    private static Response patiently(Supplier<Response> call) {
        Response answer = call.get();
        for (int again = 0; again < MOST_RETRIES && PASSING.contains(type(answer)); again++) {
            answer = call.get();
        }
        return answer;
    }

    private static String type(Response answer) {
        return answer.statusCode() == 503 ? answer.path("type") : "";
    }
}
