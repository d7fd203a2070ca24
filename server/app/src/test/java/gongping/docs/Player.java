package gongping.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import gongping.database.Await;
import gongping.http.Promised;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plays the steps of one script in order and keeps cookies as a browser does. */
final class Player {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI server;
    private final Names names = new Names();
    private final Map<String, String> cookies = new TreeMap<>();

    Player(URI server) {
        this.server = server;
    }

    /** What differs from what is shown, one line each; nothing where the answer is as it should be. */
    List<String> play(Step step) throws IOException, InterruptedException {
        if (!step.patient()) {
            return differences(step, ask(step.request()));
        }
        Await.until(PATIENCE, () -> {
            try {
                return differences(step, ask(step.request())).isEmpty();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return List.of();
    }

    private HttpResponse<String> ask(Step.Request asked) throws IOException, InterruptedException {
        var form = asked.headers().getOrDefault("Content-Type", "").startsWith("multipart/");
        var body = names.fill(asked.body());
        var request = HttpRequest.newBuilder(server.resolve(names.fill(asked.path())))
                .timeout(PATIENCE)
                .method(
                        asked.method(),
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(form ? lines(body) : body));
        asked.headers().forEach((name, value) -> request.header(name, names.fill(value)));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        Promised.check(asked.method(), request.build().uri().getRawPath(), answer.statusCode(), type, answer.body());
        return answer;
    }

    private void keep(String header) {
        var pair = header.substring(0, header.indexOf(';')).split("=", 2);
        if (header.contains("Max-Age=0;") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private List<String> differences(Step step, HttpResponse<String> answer) {
        var found = new ArrayList<String>();
        var expected = step.expected();
        if (answer.statusCode() != expected.status()) {
            found.add("status " + answer.statusCode() + ": " + answer.body());
            return found;
        }
        expected.headers().forEach((name, shown) -> {
            var value = answer.headers().firstValue(name).orElse("");
            if (!names.matches(shown, value)) {
                found.add(name + ": " + value);
            }
        });
        if (!expected.body().isEmpty()) {
            compare("", json(expected.body()), json(answer.body()), found);
        }
        return found;
    }

    private void compare(String at, JsonNode shown, JsonNode value, List<String> found) {
        if (shown.isObject()) {
            shown.properties()
                    .forEach(one -> compare(at + "/" + one.getKey(), one.getValue(), value.path(one.getKey()), found));
        } else if (shown.isArray() && value.size() == shown.size()) {
            for (int i = 0; i < shown.size(); i++) {
                compare(at + "/" + i, shown.get(i), value.path(i), found);
            }
        } else if (shown.isTextual() && value.isValueNode()) {
            if (!names.matches(shown.asText(), value.asText())) {
                found.add(at + ": " + value);
            }
        } else if (!shown.equals(value)) {
            found.add(at + ": " + value);
        }
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    /** A form's lines end as RFC 2046 wants them. */
    private static String lines(String body) {
        return body.replace("\n", "\r\n") + "\r\n";
    }
}
