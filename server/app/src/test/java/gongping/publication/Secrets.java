package gongping.publication;

import static gongping.publication.Secret.Ears.CALL;
import static gongping.publication.Secret.Ears.FIRST_KEYER;
import static gongping.publication.Secret.Ears.HALL;
import static gongping.publication.Secret.Ears.HOST;
import static gongping.publication.Secret.Ears.PUBLIC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongping.conference.Round;
import gongping.publication.Secret.Kind;
import gongping.publication.Secret.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the whole transcript what was secret, and from the diary until when (draw.md §3.11). */
final class Secrets {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ROUND = Pattern.compile("\nround=(\\d+)\n");
    private static final Duration LANDS = Duration.ofMillis(Round.ANNOUNCED_AFTER_MS);
    private static final int TICKET_TELLS = 16;

    private final Diary diary;
    private final Duration delay;
    private final Map<String, String> names;
    private final List<Secret> secrets = new ArrayList<>();
    private int round;
    private int originals;
    private int substitutes;

    /** How many entries the results after somebody left have, by round; an absent one may come before a substitute. */
    private final Map<Integer, Integer> substituted = new HashMap<>();

    /** Of how many who left a substitute was computed; an absent one may have come before him. */
    private int left;

    private Secrets(Diary diary, Duration delay, Map<String, String> names) {
        this.diary = diary;
        this.delay = delay;
        this.names = names;
    }

    /** {@code delay}: how far the air is behind the hall; {@code names}: by number. */
    static List<Secret> of(List<String> transcript, Diary diary, Duration delay, Map<String, String> names) {
        var all = new Secrets(diary, delay, names);
        var lines = transcript.stream().map(Secrets::parse).toList();
        lines.forEach(all::count);
        lines.forEach(all::read);
        diary.bothKeyed().forEach(all::keyed);
        return List.copyOf(all.secrets);
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(JsonNode line) {
        if (line.path("type").asText().equals("seats")) {
            var body = line.path("body");
            substituted.merge(body.path("round").asInt(), body.path("result").size(), Integer::sum);
        }
    }

    private void read(JsonNode line) {
        var body = line.path("body");
        switch (line.path("type").asText()) {
            case "params" -> round = number(ROUND.matcher(body.path("text").asText()));
            case "reveal" ->
                secrets.add(Secret.of(Kind.LINK, round, body.path("link").asText(), line()));
            case "seed" ->
                secrets.add(Secret.of(Kind.SEED, round, body.path("seed").asText(), line()));
            case "result" -> result(body);
            case "seats" -> {
                left++;
                body.path("result")
                        .forEach(entry -> substitute(body.path("round").asInt(), entry));
            }
            default -> {}
        }
    }

    private static int number(Matcher round) {
        if (!round.find()) {
            throw new IllegalStateException("params without a round");
        }
        return Integer.parseInt(round.group(1));
    }

    /** From when whom a line of this round may reach that decides everything. */
    private List<Known> line() {
        var voided = diary.isVoid(round);
        if (voided.isPresent()) {
            return List.of(
                    new Known(voided.get(), List.of(HOST)),
                    new Known(voided.get().plus(delay), List.of(PUBLIC)));
        }
        var agreed = new Known(diary.agreements(round).getFirst(), List.of(HOST));
        return diary.calling(round)
                .map(ended -> List.of(agreed, new Known(ended.plus(delay), List.of(PUBLIC))))
                .orElseGet(() -> List.of(
                        agreed,
                        new Known(
                                diary.announcements(round)
                                        .get(originals(round) - 1)
                                        .plus(LANDS)
                                        .plus(delay),
                                List.of(PUBLIC))));
    }

    /** How many entries the result itself has; those of substitutes are announced after them. */
    private int originals(int of) {
        return originals == 0 ? diary.announcements(of).size() - substituted(of) : originals;
    }

    private int substituted(int of) {
        return substituted.getOrDefault(of, 0);
    }

    private void result(JsonNode body) {
        body.path("order").forEach(household -> household(household.asText()));
        originals = body.path("result").size();
        int i = 0;
        for (var entry : body.path("result")) {
            entry(
                    round,
                    entry,
                    diary.agreements(round).getFirst(),
                    diary.announcements(round).get(i++));
        }
        originals = 0;
    }

    private void substitute(int of, JsonNode entry) {
        int at = diary.announcements(of).size() - substituted(of) + substitutes;
        entry(of, entry, diary.agreements(of).get(left), diary.announcements(of).get(at));
        substitutes++;
    }

    private void entry(int of, JsonNode entry, Instant agreed, Instant announced) {
        var ticket = entry.path("ticket").asText();
        var id = entry.path("id").asText();
        var seat = new ArrayList<Known>();
        seat.add(new Known(agreed, List.of(HOST, CALL)));
        seat.add(new Known(announced, List.of(HALL, FIRST_KEYER)));
        seat.add(new Known(announced.plus(delay), List.of(PUBLIC)));
        secrets.add(Secret.of(Kind.SEAT, of, ticket.substring(0, TICKET_TELLS), seat));
        secrets.add(Secret.of(
                Kind.TICKET,
                of,
                ticket,
                List.of(
                        new Known(agreed, List.of(HOST)),
                        new Known(announced.plus(LANDS).plus(delay), List.of(PUBLIC)))));
        if (diary.isNamed(id)) {
            return; // Who was called by name stays in the pool; his number is no secret.
        }
        var excused = diary.excused().get(id);
        if (excused != null) {
            seat.add(new Known(excused, List.of(HOST)));
        }
        secrets.add(Secret.of(Kind.SEAT, of, id, seat));
        secrets.add(Secret.of(Kind.SEAT, of, "\"" + names.get(id) + "\"", seat));
    }

    private void household(String id) {
        var known = new ArrayList<Known>();
        known.add(new Known(diary.agreements(round).getFirst(), List.of(HOST, CALL)));
        known.add(new Known(diary.calling(round).orElseThrow().plus(delay), List.of(PUBLIC)));
        var dialled = diary.dialled().get(id);
        if (dialled != null) {
            known.add(new Known(dialled, List.of(HALL, FIRST_KEYER)));
            known.add(new Known(dialled.plus(delay), List.of(PUBLIC)));
        }
        secrets.add(Secret.of(Kind.HOUSEHOLD, round, id, known));
        secrets.add(Secret.of(Kind.HOUSEHOLD, round, "\"" + id.substring(id.indexOf('/') + 1) + "\"", known));
    }

    /** As they stand in every line and view; four digits alone stand in many a time and hash. */
    private void keyed(String digits, Instant both) {
        secrets.add(Secret.of(
                Kind.KEYED,
                0,
                "\"" + digits + "\"",
                List.of(
                        new Known(diary.keyed(digits), List.of(FIRST_KEYER)),
                        new Known(both, List.of(HOST, CALL, HALL)),
                        new Known(both.plus(delay), List.of(PUBLIC)))));
    }
}
