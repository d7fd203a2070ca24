package gongping.telephone.twilio;

import com.twilio.constant.EnumConstants;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends each request exactly once, to the configured base, within a limit for the whole of it. The library's own client
 * repeats a POST up to six times.
 */
final class OneRequest extends HttpClient {
    /** The order was surely never sent. */
    static final class NotSent extends ApiException {
        private static final long serialVersionUID = 1L;

        NotSent(Throwable cause) {
            super("not sent", cause);
        }
    }

    /** Asked too fast; nothing was done. */
    static final class TooMany extends ApiException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many requests");
        }
    }

    private final TwilioSettings settings;
    private final java.net.http.HttpClient shared;

    OneRequest(TwilioSettings settings) {
        this.settings = settings;
        this.shared = client(settings);
    }

    private static java.net.http.HttpClient client(TwilioSettings settings) {
        return java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connect())
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] codes, int retries, long delayMs) {
        return makeRequest(request);
    }

    /** A dial goes over a connection of its own: a kept one may be dead, and its loss would look like a lost answer. */
    @Override
    public Response makeRequest(Request request) {
        var dials = request.getMethod() == com.twilio.http.HttpMethod.POST
                && request.getUrl().endsWith("/Calls.json");
        if (!dials) {
            return send(shared, request);
        }
        var own = client(settings);
        try {
            return send(own, request);
        } finally {
            own.shutdownNow();
        }
    }

    private Response send(java.net.http.HttpClient client, Request request) {
        var sending = client.sendAsync(translate(request), HttpResponse.BodyHandlers.ofString());
        try {
            var reply = sending.get(settings.request().toMillis(), TimeUnit.MILLISECONDS);
            return checked(reply.statusCode(), reply.body());
        } catch (TimeoutException e) {
            sending.cancel(true);
            throw new ApiException("no answer in time");
        } catch (ExecutionException e) {
            throw lost(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("interrupted");
        }
    }

    /** The status decides, not what a body claims: after a server error nothing is known. */
    private static Response checked(int status, String body) {
        if (status == 429) {
            throw new TooMany();
        }
        if (status >= 500) {
            throw new ApiException("server error " + status);
        }
        return new Response(body, status);
    }

    private static ApiException lost(Throwable cause) {
        return switch (cause) {
            case ConnectException e -> new NotSent(e);
            case HttpConnectTimeoutException e -> new NotSent(e);
            case IOException e -> new ApiException("connection lost");
            default -> new ApiException("request failed");
        };
    }

    private HttpRequest translate(Request request) {
        var asked = URI.create(request.constructURL().toString());
        var base = settings.base();
        var target = base.resolve(asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
        var builder = HttpRequest.newBuilder(target)
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json")
                .header("Accept-Charset", "utf-8");
        return switch (request.getMethod()) {
            case GET -> builder.GET().build();
            case DELETE -> builder.DELETE().build();
            case POST, PUT, PATCH ->
                builder.header("Content-Type", EnumConstants.ContentType.FORM_URLENCODED.getValue())
                        .method(
                                request.getMethod().name().toUpperCase(Locale.ROOT),
                                HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                        .build();
            default -> throw new ApiException("method");
        };
    }

    void close() {
        shared.shutdownNow();
    }
}
