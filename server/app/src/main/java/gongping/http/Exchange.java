package gongping.http;

import gongping.access.Permission;
import gongping.access.Principal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One request on its way to an answer: what an operation may read of it. */
public final class Exchange {
    /**
     * A file of an upload. It lies in a folder of the server and is deleted when the answer is sent: move it away to
     * keep it. Its name was chosen by the sender.
     */
    public record Upload(String field, String fileName, Path path, long size) {}

    static final String PRINCIPAL = "gongping.principal";
    static final String ADDRESS = "gongping.address";
    private final RoutingContext context;

    Exchange(RoutingContext context) {
        this.context = context;
    }

    /** Who asks; a viewer where nobody is signed in. */
    public Principal principal() {
        Principal principal = context.get(PRINCIPAL);
        return principal == null ? Principal.VIEWER : principal;
    }

    /** Refuses with 403 unless the desk has this right. */
    public void require(Permission permission) {
        if (!principal().may(permission)) {
            throw Problem.of("session.forbidden").failure();
        }
    }

    /** A parameter of the path; the contract says that it is there. */
    public String path(String name) {
        var value = context.pathParam(name);
        if (value == null) {
            throw new IllegalStateException("the route has no parameter " + name);
        }
        return value;
    }

    /** A parameter of the query. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.request().params().get(name));
    }

    /** A header; its first value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    /** The body, validated; empty where there is none. */
    public JsonObject body() {
        var body = context.body().asJsonObject();
        return body == null ? new JsonObject() : body;
    }

    /** The body as a record; a member without a component is refused. */
    public <T> T body(Class<T> type) {
        return JsonBodies.read(bytes(), type);
    }

    /** The body's bytes. */
    public Buffer bytes() {
        var bytes = context.body().buffer();
        return bytes == null ? Buffer.buffer() : bytes;
    }

    /** The fields of a form. */
    public Map<String, List<String>> form() {
        var form = context.request().formAttributes();
        return form.names().stream().collect(Collectors.toMap(name -> name, form::getAll));
    }

    /** The files of an upload. */
    public List<Upload> uploads() {
        return context.fileUploads().stream()
                .map(file -> new Upload(file.name(), file.fileName(), Path.of(file.uploadedFileName()), file.size()))
                .toList();
    }

    /** The address that the request comes from; behind a named proxy the one that the proxy saw. */
    public String address() {
        String address = context.get(ADDRESS);
        return address == null ? "unknown" : address;
    }

    /** Path and query as they were sent, for a provider's signature. */
    public String uri() {
        return context.request().uri();
    }

    /** What counts as one address where attempts are counted: an IPv4 address, or an IPv6 subscriber's /64. */
    public String network() {
        return ClientAddress.network(address());
    }

    /** The cookies that were sent. */
    public Collection<Cookie> cookies() {
        return context.request().cookies();
    }

    /** The token of a device, if it brings one. */
    public Optional<String> bearer() {
        return Identities.bearer(context.request().headers());
    }

    /** Sets a cookie in the answer. */
    public void cookie(Cookie cookie) {
        context.response().addCookie(cookie);
    }
}
