package gongping.telephone.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A simulator for a test, and the two ways to speak to it: as a customer and as the one who sets the stage. */
public final class Net implements AutoCloseable {
    /** The account of every test. */
    public static final String ACCOUNT = "AC00000000000000000000000000000001";

    /** Its token. */
    public static final String TOKEN = "a-token-for-tests";

    /** The hall's own line. */
    public static final String HALL = "+8610000000001";

    /** The desk's own line. */
    public static final String DESK = "+8610000000002";

    private final Vertx vertx;
    private final Simulator simulator;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private Net(Vertx vertx, Simulator simulator, Path log) {
        this.vertx = vertx;
        this.simulator = simulator;
        this.log = log;
    }

    /** Starts one; {@code pace} 0 stands still. */
    public static Net start(double pace) {
        try {
            var log = Files.createTempFile("gongping-calls", ".log");
            var vertx = Vertx.vertx();
            var settings = new Settings(0, log, ACCOUNT, TOKEN, "test", pace, Set.of(HALL, DESK));
            return new Net(vertx, Simulator.start(vertx, settings).await(10, TimeUnit.SECONDS), log);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return simulator.url();
    }

    /** One request of a customer; {@code form} alternates names and values. */
    public HttpResponse<String> api(String method, String path, String... form) {
        return send(
                method,
                "/2010-04-01/Accounts/" + ACCOUNT + path,
                form(form),
                "application/x-www-form-urlencoded",
                ACCOUNT + ":" + TOKEN);
    }

    /** One request of somebody else. */
    public HttpResponse<String> stranger(String credentials, String path) {
        return send("GET", path, "", "text/plain", credentials);
    }

    /** Sets the stage. */
    public String control(String method, String path, JsonObject body) {
        var reply = send(method, "/simulator" + path, body.encode(), "application/json", "");
        if (reply.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + reply.statusCode() + " " + reply.body());
        }
        return reply.body();
    }

    public JsonArray look(String path) {
        return new JsonArray(control("GET", path, new JsonObject()));
    }

    public void script(String number, JsonObject script) {
        control("PUT", "/households/" + number.replace("+", "%2B"), script);
    }

    public void script(String number, String behaviour) {
        script(number, new JsonObject().put("behaviour", behaviour).put("answerMs", 2_000));
    }

    public void fault(String on, String kind, int times, Object... more) {
        var fault = new JsonObject().put("on", on).put("kind", kind).put("times", times);
        for (var i = 0; i < more.length; i += 2) {
            fault.put((String) more[i], more[i + 1]);
        }
        control("POST", "/faults", fault);
    }

    public void advance(long ms) {
        control("POST", "/clock", new JsonObject().put("advanceMs", ms));
    }

    /** Physical calls to this number, as the log file has them. */
    public long physicalCalls(String number) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> new JsonObject(line).getString("to").equals(number))
                    .count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body, String type, String credentials) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("Content-Type", type);
            if (!credentials.isEmpty()) {
                request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(String... pairs) {
        var text = new StringBuilder();
        for (var i = 0; i < pairs.length; i += 2) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(pairs[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            http.close();
            simulator.close().await(5, TimeUnit.SECONDS);
            vertx.close().await(5, TimeUnit.SECONDS);
            Files.deleteIfExists(log);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
