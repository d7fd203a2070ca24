package gongping.http;

import gongping.access.Admission;
import gongping.access.Permission;
import gongping.access.Principal;
import gongping.access.Role;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Before an operation of the contract: is there one, who asks, has he the right, is he within his limits. */
final class Gate implements Handler<RoutingContext> {
    static final String OPERATION = "gongping.operation";
    private final OpenAPIContract contract;
    private final Identities identities;
    private final RateLimits perDesk;

    Gate(OpenAPIContract contract, Identities identities, RateLimits perDesk) {
        this.contract = contract;
        this.identities = identities;
        this.perDesk = perDesk;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var operation = operation(context);
        if (operation == null) {
            return;
        }
        var admission = Admission.of(operation.getOperationId()).orElseThrow();
        var right = right(context, admission);
        context.put(OPERATION, operation);
        request.pause();
        identities
                .find(Identities.bearer(request.headers()), desk(context), request.cookies(), right)
                .onSuccess(principal -> admit(context, admission, right, principal))
                .onFailure(context::fail);
    }

    private @Nullable Operation operation(RoutingContext context) {
        var request = context.request();
        var path = contract.findPath(request.path());
        if (path == null) {
            context.fail(Problem.of("request.not-found").failure());
            return null;
        }
        var operation = contract.findOperation(request.path(), request.method());
        if (operation == null) {
            var allowed = path.getOperations().stream()
                    .map(one -> one.getHttpMethod().name())
                    .collect(Collectors.joining(", "));
            context.response().putHeader("Allow", allowed);
            context.fail(Problem.of("request.method", request.method()).failure());
        }
        return operation;
    }

    /** A view asks for its own right, so that a browser at several desks finds the one that may watch it. */
    private static Permission right(RoutingContext context, Admission admission) {
        if (admission != Admission.GET_VIEW) {
            return admission.permission();
        }
        var path = context.request().path();
        return Permission.view(path.substring(path.lastIndexOf('/') + 1)).orElse(admission.permission());
    }

    private static @Nullable String desk(RoutingContext context) {
        var header = context.request().getHeader(Guard.DESK);
        return header == null ? context.request().getParam("desk") : header;
    }

    private void admit(RoutingContext context, Admission admission, Permission right, Principal principal) {
        context.put(Exchange.PRINCIPAL, principal);
        var open = admission.permission() == Permission.OPEN || admission.permission() == Permission.SESSION_OWN;
        if (!principal.may(right)) {
            var stranger = principal.desk().role() == Role.VIEWER;
            context.fail(Problem.of(stranger ? "session.missing" : "session.forbidden")
                    .failure());
        } else if (principal.passwordDue() && !open) {
            context.fail(Problem.of("session.password-due").failure());
        } else {
            var wait = context.request().method().equals(HttpMethod.GET)
                            || principal.session().isEmpty()
                    ? java.util.Optional.<Long>empty()
                    : perDesk.take(
                            principal.actor().id() + "/" + principal.desk().wire());
            if (wait.isPresent()) {
                context.fail(Answers.tooMany("request.too-many", wait.get()).failure());
            } else {
                context.next();
            }
        }
    }
}
