package gongping.access;

import static gongping.access.TestAccess.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which accounts there can be. */
class AccountsTest {
    @TempDir
    static Path folder;

    private static TestAccess room;

    @BeforeAll
    static void start() {
        room = new TestAccess(folder);
        room.addAdministrator();
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    @ParameterizedTest
    @CsvSource({
        "short, password.short",
        "aaaaaaaaaaaaaaaa, password.weak",
        "password123456, password.weak",
        "gongping-gongping, password.weak",
        "weak-one-weak-one, password.weak"
    })
    void a_password_that_is_easily_guessed_is_refused(String password, String code) throws IOException {
        assertThat(room.account("weak-one", password, "host").code()).isEqualTo(code);
    }

    @Test
    void control_characters_are_no_password() throws IOException {
        assertThat(room.account("control", "a-long-enough-\tone", "host").code())
                .isEqualTo("password.character");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "administrator,host    | account.separation",
                "auditor,host          | account.separation",
                "administrator,auditor | account.separation",
                "host,witness-1        | account.own-hands",
                "keyer-1,keyer-2       | account.own-hands",
                "viewer                | account.desk",
                "renderer-1            | account.desk",
                "keyer-3               | account.desk",
                "host-1                | account.desk",
            })
    void duties_are_separated(String desks, String code) throws IOException {
        assertThat(room.account("separated", PASSWORD, desks.split(",", -1)).code())
                .isEqualTo(code);
    }

    @Test
    void a_name_is_taken_once_whatever_its_case_or_width() throws IOException {
        assertThat(room.account("Somebody", PASSWORD, "host", "director").status())
                .isEqualTo(201);
        assertThat(room.account("ｓｏｍｅｂｏｄｙ", PASSWORD, "host").code()).isEqualTo("account.exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "has space", "sl/ash", "at@sign", "nul\u0000"})
    void a_name_has_plain_characters(String name) throws IOException {
        assertThat(room.account(name, PASSWORD, "host").status()).isIn(400, 422);
    }
}
