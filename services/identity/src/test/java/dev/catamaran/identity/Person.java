package dev.catamaran.identity;

import static io.restassured.RestAssured.given;

import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.platform.session.SessionToken;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody with an address of their own, whose calls arrive as a gateway passes them on. */
public record Person(String email, String password, String name) {

    public static Person fresh() {
        return new Person("ada." + UUID.randomUUID() + "@example.org", "correct horse battery", "Ada Lovelace");
    }

    public Map<String, String> form() {
        return Map.of("email", email, "password", password, "name", name);
    }

    public Response signUp() {
        return json().body(form()).post("/api/customers");
    }

    public Response logIn() {
        return logIn(email, password);
    }

    public static Response logIn(String email, String password) {
        return json().body(Map.of("email", email, "password", password)).post("/api/sessions");
    }

    public static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    /** As a gateway sends on the calls of a session that it has checked. */
    public static RequestSpecification with(SessionToken token) {
        return given().header(GatewayHeaders.CUSTOMER, token.customerId())
                .header(GatewayHeaders.HOME, token.home())
                .header(GatewayHeaders.SESSION, token.id())
                .header(GatewayHeaders.SESSION_EXPIRES, token.expiresAt().toEpochMilli());
    }
}
