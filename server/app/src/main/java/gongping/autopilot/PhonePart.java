package gongping.autopilot;

import static gongping.autopilot.Act.Who.OPERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What the call operator does. How the next dialling goes is told to the simulator before it. */
final class PhonePart {
    private final SimulatorClient simulator;
    private Story.Turn turn = Story.turn("", 0);
    private final Set<String> phoned = new HashSet<>();

    /** The attempt that this turn is about. */
    private String mine = "";

    private static final String NEXT = "next";

    PhonePart(SimulatorClient simulator) {
        this.simulator = simulator;
    }

    /** The operator's next press, if one is due. */
    Optional<Act> next(JsonNode host) {
        var call = host.path("call");
        if (!call.isNull()) {
            return during(host, call);
        }
        var stage = host.path("onStage");
        if (stage.isNull()) {
            return Optional.empty();
        }
        var inquiry = stage.path("id").asText();
        boolean waited = waits(host, "operator.cadre");
        boolean told = inquiry.equals(Story.BY_TELEPHONE)
                && stage.path("stage").asText().equals("answering");
        if ((waited || told) && !phoned.contains(inquiry)) {
            return Optional.of(act("dial-cadre", Map.of("inquiry", inquiry, "hand", false), "话务员拨打干部", 2)
                    .after(() -> {
                        phoned.add(inquiry);
                        arrange(Story.turn("", 0), Says.cadre(stage));
                    }));
        }
        if (waited) {
            return without(host, inquiry);
        }
        return waits(host, "operator") ? Optional.of(dial(host, inquiry)) : Optional.empty();
    }

    private static boolean waits(JsonNode host, String whom) {
        return StreamSupport.stream(host.path("next").path("waiting").spliterator(), false)
                .anyMatch(who -> who.asText().equals(whom));
    }

    /** He could not be reached, or the line broke: he is asked all the same. */
    private static Optional<Act> without(JsonNode host, String inquiry) {
        return StreamSupport.stream(host.path("next").path("others").spliterator(), false)
                .filter(offer -> offer.path("type").asText().equals("ask"))
                .map(offer -> Map.of(
                        "inquiry",
                        inquiry,
                        "question",
                        offer.path("fields").path("question").asText()))
                .map(fields -> new Act(Act.Who.HOST, "ask", fields, "主持人 不等电话，直接提问", 3))
                .findFirst();
    }

    private Act dial(JsonNode host, String inquiry) {
        int tries = 0;
        for (var household : host.path("households")) {
            tries += household.path("tries").size();
        }
        var next = Story.turn(inquiry, tries);
        var says = Says.household(host.path("onStage"), next);
        return act("dial", Map.of("inquiry", inquiry, "hand", next.hand()), "话务员拨打农户", 3)
                .after(() -> arrange(next, says));
    }

    private void arrange(Story.Turn next, ObjectNode says) {
        turn = next;
        mine = NEXT;
        if (!next.hand()) {
            simulator.expect(says);
        }
    }

    /** A call that somebody dialled by hand in the pilot's place goes on as a plain one. */
    private void know(String attempt) {
        if (mine.equals(NEXT)) {
            mine = attempt;
        } else if (!mine.equals(attempt)) {
            mine = attempt;
            turn = Story.turn("", 0);
        }
    }

    private Optional<Act> during(JsonNode host, JsonNode call) {
        var attempt = call.path("attempt").asText();
        know(attempt);
        if (call.path("household").isNull()) {
            phoned.add(call.path("inquiry").asText());
        }
        if (call.path("dumped").asBoolean() && !call.path("hangUp").asBoolean()) {
            return Optional.of(act("hang-up", Map.of("attempt", attempt), "掐播之后挂断", 2));
        }
        var step = call.path("step").asText();
        return switch (step) {
            case "off-air", "held" -> offAir(host, call, attempt);
            case "on-air" -> talking(host, call, attempt);
            case "down" ->
                Optional.of(act("judge-outcome", Map.of("attempt", attempt, "outcome", "no-answer"), "登记结果", 2));
            default -> call.path("hand").asBoolean() && !step.equals("ended") ? hand(attempt, step) : Optional.empty();
        };
    }

    private static Optional<Act> hand(String attempt, String step) {
        if (step.equals("ringing")) {
            return Optional.of(act("report-line", Map.of("attempt", attempt, "report", "busy"), "手持电话 占线", 3));
        }
        return Optional.of(act("report-line", Map.of("attempt", attempt, "report", "ringing"), "手持电话 振铃", 2));
    }

    private Optional<Act> offAir(JsonNode host, JsonNode call, String attempt) {
        if (call.path("hangUp").asBoolean()) {
            return Optional.empty();
        }
        var consent = call.path("consent").asText("");
        if (consent.isEmpty() || call.path("consent").isNull()) {
            return turn.behaviour().equals("voicemail") ? machine(call, attempt) : Optional.of(asked(attempt));
        }
        if (consent.equals("off-air-only")) {
            return talking(host, call, attempt);
        }
        if (!consent.equals("agreed")) {
            return Optional.of(act("hang-up", Map.of("attempt", attempt), "话务员挂断", 2));
        }
        return call.path("airAsked").asBoolean() && !call.path("airOrdered").asBoolean()
                ? Optional.of(act("put-on-air", Map.of("attempt", attempt), "接入直播", 2))
                : Optional.empty();
    }

    private static Optional<Act> machine(JsonNode call, String attempt) {
        return Optional.of(
                call.path("judged").isNull()
                        ? act("judge-outcome", Map.of("attempt", attempt, "outcome", "machine"), "语音信箱", 2)
                        : act("hang-up", Map.of("attempt", attempt), "话务员挂断", 1));
    }

    private Act asked(String attempt) {
        var consent = switch (turn.behaviour()) {
            case "declines" -> "refused";
            case "child" -> "not-adult";
            case "wrong-person" -> "wrong-person";
            default -> turn.offAir() ? "off-air-only" : "agreed";
        };
        return act(
                "record-consent",
                Map.of("attempt", attempt, "consent", consent, "wording", "zh-2026-1"),
                "征求同意 " + consent,
                4);
    }

    /** The question on screen is answered and recorded; when all are, the call ends. */
    private Optional<Act> talking(JsonNode host, JsonNode call, String attempt) {
        if (call.path("hangUp").asBoolean()) {
            return Optional.empty();
        }
        boolean cadre = call.path("household").isNull();
        var rows = host.path("onStage").path("rows");
        var open = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path(cadre ? "cadre" : "household").isNull())
                .findFirst();
        if (open.isEmpty()) {
            return Optional.of(act("hang-up", Map.of("attempt", attempt), "致谢，挂断", 3));
        }
        boolean due = open.get()
                        .path("question")
                        .asText()
                        .equals(host.path("onStage").path("asked").asText(""))
                || call.path("step").asText().equals("off-air");
        if (cadre || !due) {
            return Optional.empty();
        }
        var of = Map.of(
                "kind",
                "household",
                "household",
                call.path("household").path("id").asText());
        Map<String, Object> fields = Map.of(
                "inquiry", host.path("onStage").path("id").asText(),
                "question", open.get().path("question").asText(),
                "of", of,
                "answer", Replies.to(open.get(), turn.differs()));
        return Optional.of(
                act("record-answer", fields, "农户回答 " + open.get().path("label").asText(), 4));
    }

    private static Act act(String type, Map<String, ?> fields, String told, double pause) {
        return new Act(OPERATOR, type, fields, told, pause);
    }
}
