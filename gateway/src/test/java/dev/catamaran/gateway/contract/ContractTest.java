package dev.catamaran.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    @ParameterizedTest
    @EnumSource(Operation.class)
    void findsEveryCall(Operation operation) {
        String path = operation.template().replace("{id}", "019aa000-0000-7000-8000-000000000001");
        assertThat(Contract.resource(path).operation(operation.method())).isEqualTo(operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/api/",
                "/api/me/",
                "/api/accounts/",
                "/api/accounts//statement",
                "/api/accounts/a/b/c",
                "/api/accounts/a%2fb",
                "/api/accounts/../payments",
                "/api/accounts/{id}",
                "/api/sessions/other",
                "/q/metrics"
            })
    void findsNothingElse(String path) {
        assertThat(Contract.resource(path)).isNull();
    }

    @Test
    void onlyMoneyIsRepeatableByItsKey() {
        assertThat(Operation.PAY.repeatable(true)).isTrue();
        assertThat(Operation.PAY.repeatable(false)).isFalse();
        assertThat(Operation.SIGN_UP.repeatable(false)).isTrue();
        assertThat(Operation.OPEN_ACCOUNT.repeatable(true)).isFalse();
        assertThat(Operation.LOG_IN.repeatable(false)).isTrue();
    }
}
