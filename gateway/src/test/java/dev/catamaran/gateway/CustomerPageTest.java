package dev.catamaran.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's page as files: who gets them, and what a browser may do with them. */
class CustomerPageTest extends GatewayTest {

    private RegionFixture eu;

    @BeforeEach
    void startEu() {
        eu = region("eu").startServing();
    }

    @Test
    void isThereForAStrangerAndRunsNothingFromElsewhere() {
        HttpResponse<String> page = eu.caller().get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Region")).contains("eu");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("<style", "style=", "onclick", "http://", "https://");
    }

    @Test
    void hasEveryFileThatItAndItsModulesName() {
        String index = eu.caller().get("/").body();
        String modules = Stream.of("page", "accounts", "pay", "statement")
                .map(name -> eu.caller().get("/assets/" + name + ".js").body())
                .reduce("", String::concat);
        Stream<String> named = Stream.concat(
                names("(?:href|src)=\"(/assets/[^\"]+)\"", index),
                names("from \"\\./([^\"]+)\"", modules).map(name -> "/assets/" + name));

        assertThat(named.distinct()).hasSizeGreaterThan(7).allSatisfy(path -> {
            HttpResponse<String> file = eu.caller().get(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.body()).as(path).isNotBlank();
        });
    }

    @Test
    void isNotSentAgainToABrowserThatHasIt() {
        String tag =
                eu.caller().get("/assets/page.js").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = eu.caller().with("If-None-Match", tag).get("/assets/page.js");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(eu.caller()
                        .with("If-None-Match", "\"another\"")
                        .get("/assets/page.js")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsItsHeadersAlone() {
        HttpResponse<String> head = eu.caller().call("HEAD", "/", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/assets/",
                "/assets/none.js",
                "/assets/../index.html",
                "/assets/%2e%2e/application.properties"
            })
    void hasNothingElse(String path) {
        assertProblem(eu.caller().get(path), 404, "not-found");
    }

    @Test
    void isOnlyRead() {
        HttpResponse<String> answer = eu.caller().post("/", "{}");
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    private static Stream<String> names(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
