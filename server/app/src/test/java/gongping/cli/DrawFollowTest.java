package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code draw follow}, as somebody starts it in the hall. */
class DrawFollowTest {
    private static final String REFUSED = "{\"code\":\"pairing.refused\",\"status\":403,\"detail\":\"used\"}";

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_code_that_is_not_taken_ends_it_with_the_reason() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = REFUSED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var err = new StringWriter();
            int code = new CommandLine(new DrawFollow())
                    .setErr(new PrintWriter(err, true))
                    .execute(
                            "http://127.0.0.1:" + server.getAddress().getPort(),
                            "--code",
                            "AAAA-BBBB-CCCC-DDDD",
                            "--folder",
                            folder.resolve("copy").toString());
            assertThat(code).isEqualTo(2);
            assertThat(err.toString()).contains("pairing.refused: used");
        } finally {
            server.stop(0);
        }
    }
}
