package gongping.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes answers and problems. */
final class Answers {
    private static final String RETRY = "Retry-After";

    private Answers() {}

    static Problem tooMany(String code, long seconds) {
        return Problem.of(code, seconds);
    }

    static void send(RoutingContext context, Answer answer) {
        var response = context.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        if (!response.headers().contains("Cache-Control")) {
            response.putHeader("Cache-Control", "no-store");
        }
        var head = context.request().method().equals(HttpMethod.HEAD);
        var body = answer.everybodys() ? Packing.packed(context, answer.body()) : answer.body();
        switch (body) {
            case Answer.Body.Empty() -> response.end();
            case Answer.Body.Bytes(var bytes)
            when head ->
                response.putHeader("Content-Length", String.valueOf(bytes.length()))
                        .end();
            case Answer.Body.Bytes(var bytes) -> response.end(bytes);
            case Answer.Body.Stream(var bytes) -> {
                response.setChunked(true);
                bytes.pipeTo(response).onFailure(gone -> response.reset());
            }
        }
    }

    static void send(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        var language = ProblemTexts.Language.of(context.request().getHeader("Accept-Language"));
        var status = ProblemTexts.TABLE.status(problem.code());
        retry(problem, status, response.headers());
        if (!context.request().isEnded()) {
            response.putHeader("Connection", "close");
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", language.tag())
                .putHeader("Cache-Control", "no-store")
                .end(JsonBodies.write(members(problem, status, language)));
    }

    static Map<String, Object> members(Problem problem, int status, ProblemTexts.Language language) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:gongping:problem:" + problem.code());
        members.put("title", Titles.of(status, language));
        members.put("status", status);
        members.put("detail", ProblemTexts.TABLE.text(problem.code(), problem.values(), language));
        members.put("code", problem.code());
        members.put("values", problem.values());
        members.putAll(problem.members());
        return members;
    }

    private static void retry(Problem problem, int status, MultiMap headers) {
        if (status == 429 && !problem.values().isEmpty()) {
            headers.set(RETRY, problem.values().getFirst());
        } else if (status == 503) {
            headers.set(RETRY, "2");
        }
    }
}
