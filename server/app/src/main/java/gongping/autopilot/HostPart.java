package gongping.autopilot;

import static gongping.autopilot.Act.Who.HOST;
import static gongping.autopilot.Act.Who.INSPECTOR;
import static gongping.autopilot.Act.Who.WITNESS_1;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the host does: the big step as the screen offers it, with what a person would fill in. */
final class HostPart {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private final Story story;
    private boolean paused;
    private int flagged;

    HostPart(Story story) {
        this.story = story;
    }

    /** The host's or inspector's next press; empty while somebody else is waited for. */
    Optional<Act> next(JsonNode host) {
        var before = interlude(host);
        if (before.isPresent()) {
            return before;
        }
        var main = host.path("next").path("main");
        if (main.isMissingNode() || main.isNull() || !main.path("blocked").isNull()) {
            return Optional.empty();
        }
        if (main.path("from").asLong(0) > System.currentTimeMillis()) {
            return Optional.empty();
        }
        Map<String, Object> fields = JSON.convertValue(main.path("fields"), FIELDS);
        return Optional.of(
                main.path("form").asBoolean()
                        ? filled(host, main.path("type").asText(), fields)
                        : press(main.path("type").asText(), fields));
    }

    private static Act press(String type, Map<String, Object> fields) {
        double pause = switch (type) {
            case "spin" -> 4;
            case "announce" -> 5;
            case "conclude" -> 6;
            case "ask" -> 3;
            default -> 2.5;
        };
        return new Act(HOST, type, fields, "主持人 " + Told.of(type), pause);
    }

    private Act filled(JsonNode host, String type, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        return switch (type) {
            case "record-answer" -> {
                all.put("answer", Replies.to(row(host, String.valueOf(fields.get("question"))), false));
                yield new Act(HOST, type, all, "干部回答 " + fields.get("question"), 4);
            }
            case "enter-verdict" -> {
                all.put("verdict", differs(host) ? "not-satisfied" : "satisfied");
                all.put("source", "现场评议");
                yield new Act(HOST, type, all, "现场评定", 5);
            }
            case "publish-round" -> round(host);
            default -> new Act(HOST, type, all, "主持人 " + Told.of(type), 3);
        };
    }

    private Act round(JsonNode host) {
        long drawn = cadreRounds(host).size();
        if (drawn == 1 && !excused(host)) {
            var changes = story.excused().stream()
                    .map(id -> Map.of("cadre", id, "present", false, "where", "duty", "approvedBy", "县防汛指挥部"))
                    .toList();
            return new Act(HOST, "change-attendance", Map.of("changes", changes), "登记请假 " + changes.size() + " 人", 2);
        }
        if (drawn < story.draws().size()) {
            return published(story.draws().get((int) drawn));
        }
        boolean named = StreamSupport.stream(host.path("inquiries").spliterator(), false)
                .anyMatch(line -> line.path("named").asBoolean());
        if (!named) {
            return new Act(HOST, "name-cadre", Map.of("cadre", free(host), "by", Story.NAMED_BY), "点名问询", 4);
        }
        if (host.path("debts").size() < 2 && drawn < story.draws().size() + 3) {
            return published(new Story.Draw("加抽　乡镇", story.group() + ":1", false));
        }
        return new Act(HOST, "close", Map.of(), "大会闭幕", 5);
    }

    private static Act published(Story.Draw draw) {
        Map<String, Object> fields = Map.of("title", draw.title(), "exclude", "drawn", "quotas", List.of(draw.quota()));
        return new Act(HOST, "publish-round", fields, "公布" + draw.title(), 4);
    }

    private boolean excused(JsonNode host) {
        return story.excused().isEmpty()
                || StreamSupport.stream(host.path("attendance").path("away").spliterator(), false)
                        .anyMatch(away -> away.path("person")
                                .path("number")
                                .asText()
                                .equals(story.excused().getFirst()));
    }

    /** Somebody who is not excused and has had no turn. */
    private static String free(JsonNode host) {
        var taken = host.path("inquiries").toString() + host.path("attendance").path("away");
        int number = 1;
        while (taken.contains("\"C%05d\"".formatted(number))) {
            number++;
        }
        return "C%05d".formatted(number);
    }

    /** What comes between the big steps: somebody has left, a pause, a commitment, a dispatch, a flag. */
    private Optional<Act> interlude(JsonNode host) {
        var phase = host.path("show").path("phase").asText();
        if (!phase.equals("live") || !host.path("open").isNull()) {
            return Optional.empty();
        }
        return notice(host).or(() -> left(host)).or(() -> pause(host)).or(() -> records(host));
    }

    /** Before the first round everybody sees what was sealed. */
    private static Optional<Act> notice(JsonNode host) {
        boolean offered = StreamSupport.stream(host.path("next").path("others").spliterator(), false)
                .anyMatch(offer -> offer.path("type").asText().equals("show-manifest")
                        && offer.path("blocked").isNull()
                        && offer.path("fields").path("on").asBoolean());
        return offered && host.path("rounds").isEmpty()
                ? Optional.of(new Act(HOST, "show-manifest", Map.of("on", true), "封存公告上屏", 8))
                : Optional.empty();
    }

    private Optional<Act> left(JsonNode host) {
        for (var line : host.path("inquiries")) {
            var inquiry = Map.of("inquiry", line.path("id").asText());
            if (line.path("stage").asText().equals("left-reported")) {
                return Optional.of(new Act(WITNESS_1, "confirm-left", inquiry, "见证人确认离场", 3));
            }
        }
        var rounds = cadreRounds(host);
        if (rounds.size() <= Story.LEAVING
                || !host.path("onStage").isNull()
                || !host.path("call").isNull()) {
            return Optional.empty();
        }
        var round = rounds.get(Story.LEAVING);
        if (round.path("left").asInt() > 0 || host.path("inquiries").toString().contains("\"left\"")) {
            return Optional.empty();
        }
        // Not simply the first that was drawn: he may be excused.
        return StreamSupport.stream(round.path("entries").spliterator(), false)
                .map(entry -> entry.path("inquiry").asText(""))
                .filter(inquiry -> stage(host, inquiry).equals("seated"))
                .findFirst()
                .map(inquiry -> new Act(HOST, "report-left", Map.of("inquiry", inquiry), "登记离场", 3));
    }

    private Optional<Act> pause(JsonNode host) {
        boolean quiet = host.path("onStage").isNull() && host.path("call").isNull();
        boolean due = cadreRounds(host).size() == 2 && quiet;
        if (paused || !due) {
            return Optional.empty();
        }
        paused = true;
        return Optional.of(new Act(HOST, "pause", Map.of(), "大会暂停", 3));
    }

    private Optional<Act> records(JsonNode host) {
        var stage = host.path("onStage");
        if (stage.isNull()
                || !stage.path("stage").asText().equals("judging")
                || stage.path("verdict").isNull()) {
            return Optional.empty();
        }
        var inquiry = stage.path("id").asText();
        var due = LocalDate.now(Story.ZONE).plusDays(14).toString();
        if (differs(host) && !has(host, "dispatches", inquiry)) {
            return Optional.of(flag(inquiry)
                    .orElse(new Act(
                            INSPECTOR, "mark-dispatch", Map.of("inquiry", inquiry, "dueOn", due), "督查员派出调查组", 3)));
        }
        if (!has(host, "commitments", inquiry)) {
            return Optional.of(new Act(
                    HOST,
                    "make-commitment",
                    Map.of("inquiry", inquiry, "what", "两周内上门走访全部联系户，修好村口路灯", "dueOn", due),
                    "干部承诺",
                    5));
        }
        return Optional.empty();
    }

    private Optional<Act> flag(String inquiry) {
        if (flagged > 0) {
            return Optional.empty();
        }
        flagged++;
        return Optional.of(new Act(
                INSPECTOR,
                "log-discrepancy",
                Map.of("inquiry", inquiry, "question", "Q4", "sign", "differs", "severity", "GRAVE"),
                "督查员记一处出入",
                2));
    }

    private static boolean has(JsonNode host, String records, String inquiry) {
        return StreamSupport.stream(host.path(records).spliterator(), false)
                .anyMatch(record -> record.path("inquiry").asText().equals(inquiry));
    }

    private static boolean differs(JsonNode host) {
        return host.path("onStage").path("rows").toString().contains("\"differs\"");
    }

    static JsonNode row(JsonNode host, String question) {
        return StreamSupport.stream(host.path("onStage").path("rows").spliterator(), false)
                .filter(row -> row.path("question").asText().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static String stage(JsonNode host, String inquiry) {
        return StreamSupport.stream(host.path("inquiries").spliterator(), false)
                .filter(line -> line.path("id").asText().equals(inquiry))
                .map(line -> line.path("stage").asText())
                .findFirst()
                .orElse("");
    }

    static List<JsonNode> cadreRounds(JsonNode host) {
        return StreamSupport.stream(host.path("rounds").spliterator(), false)
                .filter(round -> !round.path("household").asBoolean())
                .toList();
    }
}
