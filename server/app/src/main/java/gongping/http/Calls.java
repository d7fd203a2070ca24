package gongping.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Runs one operation and writes what becomes of it. */
final class Calls {
    private Calls() {}

    static void run(RoutingContext context, Operation operation) {
        Future<Answer> answer;
        try {
            answer = operation.handle(new Exchange(context));
        } catch (RuntimeException e) {
            context.fail(e);
            return;
        }
        answer.onSuccess(done -> Answers.send(context, done)).onFailure(context::fail);
    }
}
