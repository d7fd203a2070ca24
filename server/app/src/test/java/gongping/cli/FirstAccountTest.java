package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.access.Pairings;
import gongping.access.Result;
import gongping.access.TestAccess;
import gongping.http.TestWeb;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The code of a new server, and the one account that it makes. */
class FirstAccountTest {
    @TempDir
    Path folder;

    private TestAccess room;
    private String code;

    @BeforeEach
    void start() {
        room = new TestAccess(folder);
        code = code();
    }

    @AfterEach
    void stop() {
        room.close();
    }

    private String code() {
        Pairings.Code made = TestWeb.await(room.access().pairings().forFirstAdministrator());
        return made.text();
    }

    /** What the verb says: {@code added}, or the refusal's code. */
    private String add(String code, String name, String... desks) {
        var err = new StringWriter();
        var verb = new CommandLine(new AccountAdd())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err));
        var args = new java.util.ArrayList<>(
                java.util.List.of("--server", "http://localhost:" + room.web().port(), "--code", code, "--name", name));
        for (var desk : desks) {
            args.add("--desk");
            args.add(desk);
        }
        int exit = verb.execute(args.toArray(String[]::new));
        return exit == 0 ? "added" : err.toString().split(":", 2)[0];
    }

    @Test
    void only_the_account_that_it_makes_uses_up_the_code() {
        assertThat(add(code, "first", "hots")).isEqualTo("account.desk");
        assertThat(add(code, "first", "administrator", "host")).isEqualTo("account.separation");
        assertThat(add(code, "first", "administrator")).isEqualTo("added");
        assertThat(add(code, "second", "administrator")).isEqualTo("account.code");
    }

    @Test
    void a_code_of_an_earlier_start_is_good_until_there_is_an_account() {
        var later = code();
        assertThat(add(code, "first", "administrator")).isEqualTo("added");
        assertThat(add(later, "second", "administrator")).isEqualTo("account.code");
    }

    @Test
    void the_first_account_is_an_administrators_or_nobody_could_add_the_others() {
        assertThat(add(code, "host", "host")).isEqualTo("account.first");
        assertThat(add(code, "first", "administrator")).isEqualTo("added");
    }

    @Test
    void the_code_makes_no_device_and_is_not_used_up_by_trying() {
        var tried = TestWeb.await(room.access().pairings().redeem(code, "test"));
        assertThat(tried)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("pairing.refused"));
        assertThat(add(code, "first", "administrator")).isEqualTo("added");
    }
}
