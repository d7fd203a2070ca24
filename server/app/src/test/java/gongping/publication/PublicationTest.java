package gongping.publication;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.access.Role;
import gongping.conference.Plan;
import gongping.docs.SealedCounty;
import gongping.http.Promised;
import gongping.publication.Secret.Ears;
import gongping.publication.Secret.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole ceremony on a real server with everybody listening: nothing tells a seat before its time (draw.md §3.11). */
class PublicationTest {
    private static final int AIR_DELAY_S = 1;

    @TempDir
    static Path folder;

    private static List<Tap.Heard> heard = List.of();
    private static List<Secret> secrets = List.of();

    @BeforeAll
    static void conduct() throws IOException {
        try (var county = new SealedCounty(folder, AIR_DELAY_S, Plan.Recomputation.TWO_MACHINES);
                var tap = new Tap(county.address())) {
            var evening = new Evening(tap);
            evening.opens();
            cadres(evening);
            aVoidRound(evening);
            households(evening);
            evening.isAllPublic();
            var roster = tap.get(Evening.SECOND, "/conferences/main/draw/files?name=roster.tsv");
            var names = roster.text()
                    .lines()
                    .skip(1)
                    .map(row -> row.split("\t", -1))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1]));
            secrets = Secrets.of(evening.lines(), evening.diary, Duration.ofSeconds(AIR_DELAY_S), names);
            heard = tap.heard();
        }
    }

    /** Three seats, some of the county excused; one who is seated cannot be found, and another gets the seat. */
    private static void cadres(Evening evening) {
        evening.excuses("C00002", "C00005", "C00009");
        evening.publishes("*:3");
        evening.keys("11111222223333344444", "11111222223333344445");
        evening.reveals(1);
        evening.reveals(2);
        evening.checks();
        evening.agrees(1);
        int entries = evening.entries(1);
        for (int entry = 0; entry < entries; entry++) {
            evening.announces(1, entry);
        }
        evening.names(evening.undrawn());
        evening.leaves("I02");
        evening.checks();
        evening.agrees(1);
        for (int entry = entries; entry < evening.entries(1); entry++) {
            evening.announces(1, entry);
        }
    }

    private static void aVoidRound(Evening evening) {
        evening.publishes("*:1");
        evening.keys("55555666667777788888", "55555666667777788889");
        evening.reveals(1);
        evening.voids("witness.2");
    }

    private static void households(Evening evening) {
        evening.begins("I03");
        evening.publishesHouseholds("I03");
        evening.keys("1234", "1235");
        evening.reveals(1);
        evening.reveals(2);
        evening.checks();
        evening.agrees(3);
        evening.rings("I03");
        evening.rings("I03");
        evening.hears("I03");
    }

    @Test
    void no_frame_and_no_answer_tells_a_seat_before_its_time() {
        assertThat(heard).hasSizeGreaterThan(1_000);
        assertThat(secrets.stream().flatMap(PublicationTest::leaks)).isEmpty();
    }

    private static Stream<String> leaks(Secret secret) {
        return heard.stream()
                .filter(secret::leaks)
                .map(one -> secret.kind() + " of round " + secret.round() + " " + secret.text() + ": "
                        + one.desk().wire() + " " + one.through() + " at " + one.at() + ", due "
                        + secret.from(Ears.of(one)));
    }

    /** The search can find: where a secret may be early it is, on the line and in the archive. */
    @Test
    void the_second_machine_and_the_auditor_have_it_all_before_the_public() {
        for (var through : List.of("/draw/lines?from=1", "/export")) {
            for (var secret : secrets) {
                var early = heard(
                                secret,
                                one -> Ears.of(one) == Ears.EXEMPT
                                        && one.through().endsWith(through))
                        .anyMatch(one ->
                                one.at().isBefore(secret.from(Ears.PUBLIC).orElseThrow()));
                assertThat(early || isName(secret)).as(through + " " + secret).isTrue();
            }
        }
    }

    /** Names stand in the roster, not in the transcript; a household's short number in no file. */
    private static boolean isName(Secret secret) {
        return secret.kind() != Kind.KEYED && secret.text().startsWith("\"");
    }

    @Test
    void the_host_sees_every_seat_from_the_second_machines_word_on() {
        for (var secret : of(Kind.SEAT).filter(PublicationTest::isName).toList()) {
            var announced = secret.from(Ears.HALL).orElseThrow();
            assertThat(heard(secret, one -> one.through().endsWith("/views/host"))
                            .anyMatch(one -> one.at().isBefore(announced)))
                    .as(secret.toString())
                    .isTrue();
        }
    }

    @Test
    void the_call_desk_sees_the_order_of_the_households_before_they_are_dialled() {
        var first = of(Kind.HOUSEHOLD)
                .filter(PublicationTest::isName)
                .flatMap(secret -> secret.from(Ears.HALL).stream())
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        var seen = of(Kind.HOUSEHOLD)
                .filter(PublicationTest::isName)
                .filter(secret -> heard(secret, one -> one.through().equals("/live/call"))
                        .anyMatch(one -> one.at().isBefore(first)))
                .count();
        assertThat(seen).isGreaterThan(2);
    }

    @Test
    void in_the_end_everything_is_public() {
        for (var secret : secrets) {
            var where = isName(secret) ? "/live/public" : "/log/DOCS/tile/entries/";
            if (secret.kind() != Kind.HOUSEHOLD || !isName(secret)) {
                assertThat(heard(secret, one -> one.through().startsWith(where)))
                        .as(secret.toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void who_was_announced_is_on_the_display() {
        for (var secret : of(Kind.SEAT).toList()) {
            assertThat(heard(
                            secret,
                            one -> one.desk().role() == Role.RENDERER
                                    && one.through().equals("/live/display")))
                    .as(secret.toString())
                    .isNotEmpty();
        }
    }

    @Test
    void the_evening_had_every_kind_of_secret() {
        assertThat(secrets.stream().map(Secret::kind).distinct()).containsExactlyInAnyOrder(Kind.values());
        assertThat(of(Kind.LINK).map(Secret::round).distinct()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void everything_that_can_be_asked_was_asked_by_everybody() {
        for (var desk : Questions.desks()) {
            var asked = heard.stream()
                    .filter(one -> one.desk().equals(desk) && !one.through().startsWith("/live/"))
                    .flatMap(one -> Promised.reading("/api/v1" + one.through()).stream())
                    .collect(Collectors.toSet());
            var mine = desk.equals(Questions.PUBLIC)
                    ? Promised.readings()
                    : Promised.readings().stream()
                            .filter(name -> !name.startsWith("getLog"))
                            .toList();
            assertThat(asked).as(desk.wire()).containsAll(mine);
        }
        assertThat(heard.stream().map(Tap.Heard::status)).doesNotContain(429, 500);
    }

    private static Stream<Secret> of(Kind kind) {
        return secrets.stream().filter(secret -> secret.kind() == kind);
    }

    private static Stream<Tap.Heard> heard(Secret secret, Predicate<Tap.Heard> where) {
        return heard.stream().filter(where).filter(secret::isIn);
    }
}
