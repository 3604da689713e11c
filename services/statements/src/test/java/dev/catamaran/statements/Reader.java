package dev.catamaran.statements;

import static io.restassured.RestAssured.given;

import dev.catamaran.platform.http.GatewayHeaders;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A customer who reads, with the headers that a gateway sets. */
public record Reader(UUID id) {

    public static Reader fresh() {
        return new Reader(UUID.randomUUID());
    }

    public UUID account() {
        return Ledger.account(id, "eu");
    }

    public Response statement(Object account) {
        return request().get("/api/accounts/" + account + "/statement");
    }

    public RequestSpecification request() {
        return given().header(GatewayHeaders.CUSTOMER, id).header(GatewayHeaders.HOME, "eu");
    }
}
