package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.access.TestAccess;
import gongping.client.Api;
import gongping.client.ApiRefused;
import gongping.http.TestWeb;
import gongping.kernel.Actor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gongping account password} against a running server. */
class AccountPasswordTest {
    private static final String OLD = "Three birds, one 晚霞";
    private static final String NEW = "Four winds, one 朝阳";

    @TempDir
    Path folder;

    private TestAccess room;

    @BeforeEach
    void start() {
        room = new TestAccess(folder);
        TestWeb.await(
                room.access().accounts().add(Actor.SYSTEM, "holder", OLD, List.of(Desk.of(Role.AUDITOR)), "test"));
    }

    @AfterEach
    void stop() {
        room.close();
    }

    private Api stranger() {
        return Api.at(URI.create("http://localhost:" + room.web().port()), Desk.of(Role.AUDITOR));
    }

    private String run(int exit, String... typed) {
        var said = new StringWriter();
        var lines = new ArrayDeque<>(List.of(typed));
        int code = new CommandLine(new AccountPassword(prompt -> lines.remove()))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute("--server", "http://localhost:" + room.web().port(), "--name", "holder", "--desk", "auditor");
        assertThat(code).as(said.toString()).isEqualTo(exit);
        return said.toString();
    }

    @Test
    void a_new_password_says_how_many_other_sessions_it_ended_and_leaves_none() {
        var browser = stranger().signIn("holder", OLD);
        stranger().signIn("holder", OLD);
        assertThat(run(0, OLD, NEW, NEW)).contains("密码已改，结束了别处 2 个登录");
        assertThatThrownBy(() -> browser.send("DELETE", "/session")).isInstanceOf(ApiRefused.class);
        assertThat(run(0, NEW, OLD, OLD)).contains("密码已改，结束了别处 0 个登录");
    }

    @Test
    void a_new_password_that_is_typed_differently_the_second_time_changes_nothing() {
        assertThat(run(2, OLD, NEW, NEW + "x")).contains("两次输入不同");
        assertThat(stranger().signIn("holder", OLD).get("/session").path("desks"))
                .hasSize(1);
    }
}
