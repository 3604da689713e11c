package dev.catamaran.loadtests.requests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.catamaran.loadtests.journal.Call;
import java.util.UUID;

/**
 * One operation as the customer wants it; every attempt of it sends exactly this.
 *
 * @param body JSON, or null for a call without a body
 */
public record Wanted(Call call, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNTS = "/api/accounts/";

    public static Wanted signUp(String email, String password, String name, String home) {
        ObjectNode body = JSON.createObjectNode();
        body.put("email", email).put("password", password).put("name", name).put("home", home);
        return new Wanted(Call.of("POST", "/api/customers"), body.toString());
    }

    public static Wanted logIn(String email, String password) {
        ObjectNode body = JSON.createObjectNode();
        body.put("email", email).put("password", password);
        return new Wanted(Call.of("POST", "/api/sessions"), body.toString());
    }

    public static Wanted logOut() {
        return new Wanted(Call.of("DELETE", "/api/sessions/current"), null);
    }

    public static Wanted whoAmI() {
        return new Wanted(Call.of("GET", "/api/me"), null);
    }

    public static Wanted openAccount(String name) {
        ObjectNode body = JSON.createObjectNode();
        body.put("currency", "EUR").put("name", name);
        return new Wanted(Call.of("POST", "/api/accounts"), body.toString());
    }

    public static Wanted deposit(String account, long amount) {
        ObjectNode body = JSON.createObjectNode();
        body.put("amount", amount);
        String key = UUID.randomUUID().toString();
        return new Wanted(
                new Call("POST", ACCOUNTS + account + "/deposits", key, null, account, amount), body.toString());
    }

    /** The key is also the payment's reference, so that the auditor can tell a double payment by a second sign. */
    public static Wanted pay(String from, String to, long amount) {
        String key = UUID.randomUUID().toString();
        ObjectNode body = JSON.createObjectNode();
        body.put("from", from).put("to", to).put("amount", amount);
        body.put("currency", "EUR").put("reference", key);
        return new Wanted(new Call("POST", "/api/payments", key, from, to, amount), body.toString());
    }

    /**
     * Of a payment that the caller got.
     *
     * @param from the account that got it
     * @param to the account that had paid
     */
    public static Wanted refund(String payment, String from, String to, long amount) {
        ObjectNode body = JSON.createObjectNode();
        body.put("amount", amount);
        String key = UUID.randomUUID().toString();
        return new Wanted(
                new Call("POST", "/api/payments/" + payment + "/refunds", key, from, to, amount), body.toString());
    }

    public static Wanted readAccount(String account) {
        return new Wanted(Call.of("GET", ACCOUNTS + account), null);
    }

    public static Wanted readStatement(String account) {
        return new Wanted(Call.of("GET", ACCOUNTS + account + "/statement?limit=20"), null);
    }
}
