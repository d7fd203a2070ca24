package gongping.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of a real conference: what is refused before anything starts. */
class SettingsTest {
    @TempDir
    Path folder;

    private String example = "";

    @BeforeEach
    void files() throws IOException {
        try (var in = Objects.requireNonNull(Settings.class.getResourceAsStream("/serve.example.json"))) {
            example = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("tls.crt"), "certificate");
        for (var name : new String[] {"tls.key", "db-owner.secret", "db-runtime.secret", "token"}) {
            secret(name, "Zk3+" + name + "/9fQxT7mW2rLpV8sJd");
        }
        secret("vault.key", "q7Jc0mWv2u1Yk3Lr8sTfXz5Bn6Hd9Ga4Pe1Qo2Ri3Uw=");
    }

    private void secret(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text + "\n");
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rw-------"));
    }

    private Settings read(String text) throws IOException {
        var file = folder.resolve("gongping.json");
        Files.writeString(file, text);
        return Settings.read(file, folder);
    }

    private void refused(String text, String fault) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(SettingsRefused.class).hasMessageContaining(fault);
    }

    @Test
    void a_vault_key_that_is_no_key_is_refused_before_anything_starts() throws IOException {
        secret("vault.key", "Zk3+much-too-free/9fQxT7mW2rLpV8sJd");
        refused(example, "vaultKeyFile: must hold 32 bytes");
    }

    @Test
    void the_example_is_complete() throws IOException {
        var settings = read(example);
        assertThat(settings.http().secure()).isTrue();
        assertThat(settings.http().demo()).isFalse();
        assertThat(settings.http().origins()).containsExactly("https://gongping.county.example");
        assertThat(settings.database().owner().password()).startsWith("Zk3+db-owner");
        assertThat(settings.airDelayS()).isEqualTo(20);
        assertThat(settings.telephone()).isEqualTo(new TelephoneSettings.Manual());
        assertThat(settings.cosigners()).containsOnly(Map.entry("notary", URI.create("https://cosign.notary.example")));
        assertThat(settings.data()).isEqualTo(folder.resolve("data"));
    }

    @Test
    void a_second_disk_need_not_be_there_but_lies_apart_from_every_secret() throws IOException {
        assertThat(read(example).secondDisk()).contains(Path.of("/mnt/second/gongping"));
        assertThat(read(example.replace("/mnt/second/gongping", "published")).secondDisk())
                .contains(folder.resolve("published"));
        assertThat(read(example.replace("\"secondDisk\": \"/mnt/second/gongping\",", ""))
                        .secondDisk())
                .isEmpty();
        for (var open : new String[] {"data", "data/published", ".", ".."}) {
            refused(example.replace("/mnt/second/gongping", open), "secondDisk: give a folder apart from");
        }
    }

    @Test
    void a_rehearsal_calls_no_household() throws IOException {
        var rehearsal = example.replace("\"rehearsal\": false", "\"rehearsal\": true");
        assertThat(read(rehearsal).kind()).isEqualTo(Settings.Kind.REHEARSAL);
        refused(
                rehearsal.replace("{\"adapter\": \"manual\"}", "{\"adapter\": \"twilio\"}"),
                "telephone.adapter: a rehearsal calls no household");
    }

    @Test
    void the_file_of_the_chains_lies_beside_the_settings_so_that_both_kinds_share_it() throws IOException {
        assertThat(read(example.replace("\"chainsSeen\": \"chains-seen.txt\"", ""))
                        .chainsSeen())
                .isEqualTo(folder.resolve("chains-seen.txt"));
        assertThat(read(example).kind()).isEqualTo(Settings.Kind.CONFERENCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "https://gongping.county.example | http://gongping.county.example | baseUrl: give https",
                "https://gongping.county.example | https://a.example/path | baseUrl: give https",
                "\"tls\": {\"certificate\": \"tls.crt\", \"key\": \"tls.key\"}, | | tls: plain http is refused",
                "tls.crt | none.crt | tls.certificate: no file",
                "\"port\": 8443 | \"port\": 0 | listen.port: 1 to",
                "\"proxies\": [] | \"proxies\": [\"proxy.example\"] | proxies: not an address",
                "\"frames\": [] | \"frames\": [\"http://mixer.example\"] | frames: give https",
                "postgresql://db | mysql://db | database.url: give postgresql",
                "\"user\": \"gongping\" | \"user\": \"gongping_owner\" | database.runtime.user: must not be the owner",
                "\"airDelayS\": 20 | \"airDelayS\": 19 | airDelayS: 20 to 300",
                "\"adapter\": \"manual\" | \"adapter\": \"sip\" | telephone.adapter: manual, twilio or simulator",
                "https://cosign.notary.example | ftp://cosign.notary.example | cosigners.notary: give http",
                "\"data\": \"data\" | \"data\": \"nowhere\" | data: give a folder",
                "\"airDelayS\": | \"airDelay\": | airDelay: unknown key or wrong kind of value (line 26, column 3)",
                "\"port\": 8443 | \"port\": \"x\" | listen.port: unknown key or wrong kind of value (line 6",
                "\"origins\": [], | \"origins\": [], \"origins\": [], | not valid JSON",
            })
    void a_fault_is_named_by_its_key(String from, String to, String fault) {
        assertThat(example).contains(from);
        refused(example.replace(from, to == null ? "" : to), fault);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var text = example.replace("8443", "0").replace("\"airDelayS\": 20", "\"airDelayS\": 1");
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        SettingsRefused.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "changeme, shorter than 16",
        "changeme-changeme-changeme, default secret",
        "aaaaaaaaaaaaaaaaaaaa, default"
    })
    void a_secret_that_anybody_knows_is_refused(String text, String fault) throws IOException {
        secret("db-runtime.secret", text);
        refused(example, "database.runtime.passwordFile: ");
        refused(example, fault);
    }

    @Test
    void a_secret_that_others_can_read_is_refused() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("vault.key"), PosixFilePermissions.fromString("rw-r--r--"));
        refused(example, "vaultKeyFile: others can read the file");
    }

    @Test
    void a_named_proxy_may_end_tls() throws IOException {
        var settings = read(example.replace("\"tls\": {\"certificate\": \"tls.crt\", \"key\": \"tls.key\"},", "")
                .replace("\"proxies\": []", "\"proxies\": [\"10.0.0.5\", \"2001:db8::5\"]"));
        assertThat(settings.http().tls()).isEmpty();
        assertThat(settings.http().proxies()).containsExactlyInAnyOrder("10.0.0.5", "2001:db8::5");
        assertThat(settings.http().secure()).isTrue();
    }

    @Test
    void a_launcher_on_a_disk_may_frame_the_renderer_when_named() throws IOException {
        var settings = read(example.replace("\"frames\": []", "\"frames\": [\"file:\", \"https://mixer.example\"]"));
        assertThat(settings.http().frames()).containsExactly("file:", "https://mixer.example");
    }

    private String twilio(String more) {
        return example.replace(
                "{\"adapter\": \"manual\"}",
                "{\"account\": \"AC0123456789abcdef0123456789abcdef\", \"tokenFiles\": [\"token\"],"
                        + " \"from\": \"+10000000001\", \"desk\": \"+10000000002\", " + more + "}");
    }

    @Test
    void numbers_go_abroad_only_by_a_named_document() throws IOException {
        refused(twilio("\"adapter\": \"twilio\""), "telephone.crossBorder: twilio is abroad");
        var settings = read(twilio("\"adapter\": \"twilio\", \"crossBorder\": \"云府办〔2026〕1号\""));
        assertThat(settings.telephone())
                .isInstanceOfSatisfying(
                        TelephoneSettings.Twilio.class,
                        twilio -> assertThat(twilio.simulated()).isFalse());
    }

    @Test
    void the_simulator_is_used_only_when_it_is_named_and_only_on_this_machine() throws IOException {
        refused(twilio("\"adapter\": \"simulator\""), "telephone.base: give the simulator's address");
        refused(twilio("\"adapter\": \"simulator\", \"base\": \"http://sim.example:1\""), "telephone.base");
        refused(twilio("\"adapter\": \"twilio\", \"base\": \"http://127.0.0.1:1\""), "telephone.base: only the");
        var settings = read(twilio("\"adapter\": \"simulator\", \"base\": \"http://127.0.0.1:4711\""));
        assertThat(settings.telephone().toString()).isEqualTo("simulator");
    }
}
