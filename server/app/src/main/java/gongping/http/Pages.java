package gongping.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/** Serves the built pages to GET and HEAD. */
final class Pages implements Handler<RoutingContext> {
    private static final Buffer NOT_BUILT = Buffer.buffer("""
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>公评</title>
            <p>页面尚未构建。请用 ./gongping 启动，它会先构建页面。</p>
            <p lang="en">The pages have not been built. Start with ./gongping, which builds them first.</p></html>
            """);
    /** First what the head says of this server, then the body's veil, then the heading's mark. */
    private static final String NO_SUCH = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>公评 %s没有这个页面</title>
            <meta name="viewport" content="width=device-width">
            <body%s>
            <h1>%s没有这个页面</h1>
            <p><a href="/public">大会直播</a>　<a href="/verify">自己验算</a>　<a href="/roster">底册公示</a>　<a href="/">首页</a></p>
            <p lang="en">There is no such page. <a href="/public">The conference live</a>, <a href="/verify">check
            the draw</a>, <a href="/roster">the roster</a>, <a href="/">start</a>.</p></html>
            """;
    /** Across the whole page, as on every other; a picture, since the policy lets no style stand in a page. */
    private static final String VEIL = " background=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'"
            + " width='220' height='180'><text x='20' y='130' font-size='72' font-weight='800' fill='%237f7f7f'"
            + " fill-opacity='.13' transform='rotate(-24 110 90)'>彩排</text></svg>\"";

    private final SiteFiles files;
    private final Supplier<String> mark;

    Pages(SiteFiles files, Supplier<String> mark) {
        this.files = files;
        this.mark = mark;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        var method = request.method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.response().putHeader("Allow", "GET, HEAD");
            context.fail(Problem.of("request.method", method).failure());
        } else if (path.equals("/display")) {
            context.response()
                    .setStatusCode(308)
                    .putHeader("Location", "/display/")
                    .end();
        } else {
            files.at(path).ifPresentOrElse(file -> send(context, file), () -> absent(context, path));
        }
    }

    private void absent(RoutingContext context, String path) {
        if (files.isEmpty() && path.equals("/")) {
            say(context, 503, NOT_BUILT);
        } else if (forReading(context)) {
            say(context, 404, noSuch());
        } else {
            context.fail(Problem.of("request.not-found").failure());
        }
    }

    private Buffer noSuch() {
        return Buffer.buffer(
                switch (mark.get()) {
                    case "rehearsal" -> NO_SUCH.formatted("彩排 ", VEIL, "<mark>彩排</mark> ");
                    case "demo" -> NO_SUCH.formatted("演示 ", "", "<mark>演示</mark> ");
                    default -> NO_SUCH.formatted("", "", "");
                });
    }

    /** A person's browser asks for a page; a program, a script's file or a picture gets the problem itself. */
    private static boolean forReading(RoutingContext context) {
        var accept = context.request().getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static void say(RoutingContext context, int status, Buffer page) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept")
                .end(page);
    }

    private static void send(RoutingContext context, SiteFiles.File file) {
        var request = context.request();
        var response = context.response()
                .putHeader("ETag", file.tag())
                .putHeader("Cache-Control", file.hashed() ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader("Vary", "Accept-Encoding");
        if (Etags.match(request.getHeader("If-None-Match"), file.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        var packed = file.gzip().filter(bytes -> Packing.accepted(request));
        packed.ifPresent(bytes -> response.putHeader("Content-Encoding", "gzip"));
        var bytes = packed.orElse(file.plain());
        response.putHeader("Content-Type", file.type());
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(bytes.length())).end();
        } else {
            response.end(bytes);
        }
    }
}
