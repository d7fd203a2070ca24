package gongping.publication;

import static gongping.database.Await.until;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.draw.Sha256;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The hands of everybody in the hall. After each step all that can be asked is asked, by everybody. */
final class Evening {
    static final Desk HOST = Desk.of(Role.HOST);
    static final Desk CALL = Desk.of(Role.CALL_OPERATOR);
    static final Desk SECOND = Desk.of(Role.SECOND_MACHINE);
    static final Desk AUDITOR = Desk.of(Role.AUDITOR);
    private static final Desk WITNESS = new Desk(Role.WITNESS, 1);
    private static final JsonMapper JSON = new JsonMapper();

    /** Longer than a party has for its link. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The public is asked between steps too, within what one address may ask. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Tap tap;
    final Diary diary = new Diary();
    private Instant asked = Instant.EPOCH;
    private int round;

    Evening(Tap tap) {
        this.tap = tap;
    }

    /** Everybody takes his place. */
    void opens() {
        Questions.desks().forEach(desk -> Questions.sockets(desk).forEach(view -> tap.watch(view, desk)));
        press(HOST, "go-live", Map.of());
        moment();
    }

    /** Everybody asks everything; what was sent before is heard before anything else is done. */
    void moment() {
        var lines = lines().size();
        Questions.desks().forEach(desk -> Questions.of(round).forEach(path -> tap.get(desk, path)));
        Questions.log(open(), lines).forEach(path -> tap.get(Questions.PUBLIC, path));
        tap.still();
    }

    void excuses(String... cadres) {
        var changes = new ArrayList<Map<String, Object>>();
        for (var cadre : cadres) {
            changes.add(Map.of("cadre", cadre, "present", false, "where", "ill", "approvedBy", "县委组织部"));
            diary.excused(cadre);
        }
        press(HOST, "change-attendance", Map.of("changes", changes));
    }

    void names(String cadre) {
        diary.named(cadre);
        press(HOST, "name-cadre", Map.of("cadre", cadre, "by", "主持人"));
        moment();
    }

    /** A cadre round is opened; its parameters are public, nothing else is. */
    void publishes(String quota) {
        press(HOST, "publish-round", Map.of("title", "全县", "exclude", "drawn", "quotas", List.of(quota)));
        round++;
        moment();
    }

    void publishesHouseholds(String inquiry) {
        press(HOST, "publish-household-round", Map.of("inquiry", inquiry, "calls", 1));
        round++;
        moment();
    }

    /** The first keys {@code wrong} before the second has keyed; then both key what the dice show. */
    void keys(String wrong, String digits) {
        diary.keyedAlone(wrong);
        press(new Desk(Role.KEYER, 1), "key-digits", Map.of("round", round, "digits", wrong));
        moment();
        diary.bothKeyed(wrong);
        press(new Desk(Role.KEYER, 2), "key-digits", Map.of("round", round, "digits", digits));
        moment();
        press(new Desk(Role.KEYER, 1), "key-digits", Map.of("round", round, "digits", digits));
        until(Tap.SOON, () -> lines().getLast().contains("\"party\":\"server\""));
        moment();
    }

    void reveals(int witness) {
        press(new Desk(Role.WITNESS, witness), "reveal", Map.of("round", round));
        moment();
    }

    /** The server's own verifier has looked at the result; the second machine has not yet said its word. */
    void checks() {
        until(
                Tap.SOON,
                () -> host().at("/state/rounds/" + (round - 1) + "/checked").asBoolean());
        moment();
    }

    /** The second machine comes to the same head. */
    void agrees(int of) {
        var head = Sha256.of(lines().getLast());
        diary.agreed(of);
        press(SECOND, "report-recomputation", Map.of("round", of, "head", head.hex()));
        moment();
    }

    /** A cadre whom the first round has not drawn. */
    String undrawn() {
        var drawn = host().at("/state/rounds/0/entries").toString();
        return java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj("C%05d"::formatted)
                .filter(id -> !drawn.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** How many entries a round has by now. */
    int entries(int of) {
        return host().at("/state/rounds/" + (of - 1) + "/entries").size();
    }

    void announces(int of, int entry) {
        var which = Map.of("round", of, "entry", entry);
        var status = host().at("/state/rounds/" + (of - 1) + "/entries/" + entry + "/status");
        if (!status.asText().equals("exhausted")) {
            patiently(HOST, "spin", which);
            moment();
        }
        diary.announced(of);
        patiently(HOST, "announce", which);
        moment();
    }

    /** Nobody opens the last witness's envelope: after its minute the round is void. */
    void voids(String party) {
        patiently(HOST, "declare-link-missing", Map.of("round", round, "party", party), diary::voided);
        moment();
    }

    void leaves(String inquiry) {
        press(HOST, "report-left", Map.of("inquiry", inquiry));
        press(WITNESS, "confirm-left", Map.of("inquiry", inquiry));
        moment();
    }

    void begins(String inquiry) {
        patiently(HOST, "begin-answering", Map.of("inquiry", inquiry));
        moment();
    }

    /** Dials whose turn it is, with a telephone in the hand; nobody picks up. */
    void rings(String inquiry) {
        dials(inquiry);
        press(CALL, "report-line", Map.of("attempt", diary.attempt(), "report", "no-answer"));
        moment();
    }

    /** Dials, and who picks up is heard in the hall. */
    void hears(String inquiry) {
        dials(inquiry);
        var attempt = Map.of("attempt", diary.attempt());
        press(CALL, "report-line", Map.of("attempt", diary.attempt(), "report", "joined"));
        press(CALL, "record-consent", Map.of("attempt", diary.attempt(), "consent", "agreed", "wording", "v1"));
        press(HOST, "ask-on-air", attempt);
        press(CALL, "put-on-air", attempt);
        press(HOST, "report-line", Map.of("attempt", diary.attempt(), "report", "hall-on"));
        moment();
        diary.callsEnded(round);
        press(CALL, "report-line", Map.of("attempt", diary.attempt(), "report", "hung-up"));
        press(CALL, "judge-outcome", Map.of("attempt", diary.attempt(), "outcome", "answered"));
        moment();
    }

    private void dials(String inquiry) {
        var turns = host().at("/state/households");
        for (var turn : turns) {
            if (turn.path("turn").asBoolean()) {
                diary.dials(turn.path("household").path("id").asText());
            }
        }
        patiently(CALL, "dial", Map.of("inquiry", inquiry, "hand", true));
        moment();
    }

    /** Until the log has every line that there is. */
    void isAllPublic() {
        until(Tap.SOON, () -> {
            looks();
            return open() == lines().size();
        });
        moment();
    }

    /** The transcript as the second machine gets it. */
    List<String> lines() {
        return tap.get(SECOND, "/conferences/main/draw/lines?from=1")
                .text()
                .lines()
                .toList();
    }

    JsonNode host() {
        try {
            return JSON.readTree(tap.get(HOST, "/conferences/main/views/host").text());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int open() {
        var checkpoint = tap.get(Questions.PUBLIC, "/log/DOCS/checkpoint");
        return checkpoint.status() == 200
                ? Integer.parseInt(checkpoint.text().lines().skip(1).findFirst().orElseThrow())
                : 0;
    }

    /** The public looks at what it may look at, some times a second while the hall waits. */
    private void looks() {
        if (Instant.now().isAfter(asked.plus(BETWEEN))) {
            asked = Instant.now();
            tap.get(Questions.PUBLIC, "/conferences/main/views/public");
            Questions.log(open(), lines().size()).forEach(path -> tap.get(Questions.PUBLIC, path));
        }
    }

    private void patiently(Desk desk, String type, Map<String, ?> fields) {
        patiently(desk, type, fields, of -> {});
    }

    /** Presses again and again until it is time; {@code before} is told of each press. */
    private void patiently(Desk desk, String type, Map<String, ?> fields, java.util.function.IntConsumer before) {
        until(PATIENCE, () -> {
            looks();
            if (Instant.now().isBefore(asked.plus(BETWEEN.dividedBy(2)))) {
                return false;
            }
            before.accept(round);
            return tap.press(desk, type, fields).status() == 200;
        });
    }

    private void press(Desk desk, String type, Map<String, ?> fields) {
        var answer = tap.press(desk, type, fields);
        if (answer.status() != 200) {
            throw new AssertionError(type + ": " + answer.status() + " " + answer.text());
        }
    }
}
