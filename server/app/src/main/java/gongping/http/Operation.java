package gongping.http;

import io.vertx.core.Future;

/** One operation of the API. Called on an event loop; it never blocks. */
@FunctionalInterface
public interface Operation {
    /**
     * Answers a request. A future that fails with a {@link ProblemException} answers with its problem; any other
     * failure is a fault of the server, logged without the request's content and answered with 500 or 503.
     */
    Future<Answer> handle(Exchange exchange);
}
