package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.access.TestAccess;
import gongping.client.Api;
import gongping.client.ApiRefused;
import gongping.http.TestWeb;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gongping account add} against a running server. */
class AccountAddTest {
    @TempDir
    static Path folder;

    private static TestAccess room;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void start() {
        room = new TestAccess(folder);
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static URI server() {
        return URI.create("http://localhost:" + room.web().port());
    }

    private static Ran run(String... more) {
        var out = new StringWriter();
        var err = new StringWriter();
        var args = new java.util.ArrayList<>(List.of("--server", server().toString()));
        args.addAll(List.of(more));
        var code = new CommandLine(new AccountAdd())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void the_code_of_a_new_server_makes_its_first_administrator_who_must_change_his_password() {
        var code =
                TestWeb.await(room.access().pairings().forFirstAdministrator()).text();
        var ran = run("--code", code, "--name", "first", "--desk", "administrator");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("\tfirst\tadministrator");
        var password = ran.out().lines().toList().get(1).substring("first password\t".length());
        var signedIn = Api.at(server(), Desk.of(Role.ADMINISTRATOR)).signIn("first", password);
        Assertions.assertThatThrownBy(() -> signedIn.send("POST", "/pairings", Map.of("role", "keyer", "seat", 1)))
                .isInstanceOfSatisfying(
                        ApiRefused.class, refused -> assertThat(refused.code()).isEqualTo("session.password-due"));
        var changed = signedIn.changePassword(password, "Three birds, one 晚霞");
        assertThat(changed.send("POST", "/pairings", Map.of("role", "keyer", "seat", 1))
                        .path("desk")
                        .asText())
                .isEqualTo("keyer-1");
    }

    @Test
    void a_refusal_is_printed_by_its_code() {
        var ran = run("--code", "0000-0000-0000-0000", "--name", "wrong", "--desk", "administrator");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).startsWith("account.code: ").contains("重新启动服务器会打印新的一个");
        assertThat(run("--code", "abc", "--name", "short", "--desk", "administrator")
                        .err())
                .startsWith("account.code: ");
    }

    @Test
    void a_server_that_is_not_there_is_said() {
        Assertions.assertThatThrownBy(() -> Api.at(URI.create("http://localhost:1"), Desk.of(Role.HOST))
                        .signInToTheDemo())
                .isInstanceOfSatisfying(
                        ApiRefused.class, refused -> assertThat(refused.code()).isEqualTo("client.no-answer"));
    }

    @Test
    void a_client_signs_in_to_the_demo_reads_and_uploads() throws Exception {
        var registrar = Api.at(server(), Desk.of(Role.REGISTRAR)).signInToTheDemo();
        assertThat(registrar.get("/session").path("desks").size()).isEqualTo(1);
        var file = Files.writeString(folder.resolve("cadres.csv"), "编号,姓名\n".repeat(20_000));
        assertThat(registrar
                        .upload("POST", "/rosters", List.of(file, file))
                        .path("operation")
                        .asText())
                .isEqualTo("createRoster");
        gongping.database.Await.until(Duration.ofSeconds(5), () -> {
            var left = folder.resolve("uploads").toFile().list();
            return left != null && left.length == 0;
        });
    }
}
