package dev.catamaran.identity;

import static org.hamcrest.Matchers.equalTo;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemBody;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What every error answer must look like. */
public final class Problems {

    private Problems() {}

    public static ValidatableResponse assertProblem(Response answer, Problem problem) {
        return answer.then()
                .statusCode(problem.status())
                .contentType(ProblemBody.MEDIA_TYPE)
                .header("Region", equalTo("eu"))
                .body("type", equalTo(problem.type()))
                .body("status", equalTo(problem.status()))
                .body("region", equalTo("eu"));
    }
}
