package gongping.telephone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider's interface as the simulator speaks it, with a clock that stands still. */
class SimulatorTest {
    private static final String FROM = "+8657100000000";
    private static final String TO = "+8610012345678";
    private static final String ROOM =
            "<Response><Say>hello</Say><Dial><Conference participantLabel='a-1' muted='true' beep='false'"
                    + " startConferenceOnEnter='false' waitUrl=''>inq-1</Conference></Dial><Hangup/></Response>";

    private Net net;

    @BeforeEach
    void start() {
        net = Net.start(0);
        net.script(TO, "answers");
    }

    @AfterEach
    void stop() {
        net.close();
    }

    private JsonObject place(String... more) {
        var form = new java.util.ArrayList<>(List.of("To", TO, "From", FROM, "Twiml", ROOM));
        form.addAll(java.util.List.of(more));
        var reply = net.api("POST", "/Calls.json", form.toArray(String[]::new));
        assertThat(reply.statusCode()).isEqualTo(201);
        return new JsonObject(reply.body());
    }

    private JsonObject call(String sid) {
        return new JsonObject(net.api("GET", "/Calls/" + sid + ".json").body());
    }

    private void room() {
        net.api("POST", "/Conferences/inq-1/Participants.json", "To", Net.DESK, "From", FROM, "Label", "desk");
        net.api(
                "POST",
                "/Conferences/inq-1/Participants.json",
                "To",
                Net.HALL,
                "From",
                FROM,
                "Label",
                "hall",
                "StartConferenceOnEnter",
                "false");
        net.advance(5_000);
    }

    private JsonObject living() {
        return new JsonObject(net.api("GET", "/Conferences.json?FriendlyName=inq-1&Status=in-progress")
                        .body())
                .getJsonArray("conferences")
                .getJsonObject(0);
    }

    private static int code(HttpResponse<String> reply) {
        return new JsonObject(reply.body()).getInteger("code");
    }

    @Test
    void a_household_answers_what_is_asked_today() {
        var answers = List.of(List.of("6 次。"), List.of("解决了。", "没有解决。"));
        net.control("PUT", "/questions", new JsonObject().put("answers", answers));
        net.script(TO, "answers");
        var path = "/calls/" + place().getString("sid") + "/script";
        var said = new JsonObject(net.control("GET", path, new JsonObject())).getJsonArray("onAir");
        assertThat(said).hasSize(2);
        assertThat(said.getString(0)).isEqualTo("6 次。");
        assertThat(said.getString(1)).isIn("解决了。", "没有解决。");
    }

    @Test
    void nobody_gets_in_without_the_token() {
        assertThat(net.stranger("x:y", "/2010-04-01/Accounts/" + Net.ACCOUNT + "/Calls.json"))
                .satisfies(reply -> assertThat(reply.statusCode()).isEqualTo(401))
                .satisfies(reply -> assertThat(code(reply)).isEqualTo(20003));
        var other = "/2010-04-01/Accounts/AC00000000000000000000000000000009/Calls.json";
        assertThat(net.stranger(Net.ACCOUNT + ":" + Net.TOKEN, other).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_bad_order_has_its_own_code_and_calls_nobody() {
        assertThat(code(net.api("POST", "/Calls.json", "From", FROM, "Twiml", ROOM)))
                .isEqualTo(21201);
        assertThat(code(net.api("POST", "/Calls.json", "To", "abc", "From", FROM, "Twiml", ROOM)))
                .isEqualTo(21211);
        assertThat(code(net.api("POST", "/Calls.json", "To", TO, "From", "me", "Twiml", ROOM)))
                .isEqualTo(21212);
        assertThat(code(net.api("POST", "/Calls.json", "To", TO, "From", FROM, "Url", "no")))
                .isEqualTo(21205);
        assertThat(net.physicalCalls(TO)).isZero();
    }

    @Test
    void a_call_rings_is_answered_and_ends() {
        var sid = place().getString("sid");
        assertThat(call(sid).getString("status")).isEqualTo("queued");
        net.advance(1_000);
        assertThat(call(sid).getString("status")).isEqualTo("ringing");
        net.advance(2_000);
        assertThat(call(sid).getString("status")).isEqualTo("in-progress");
        net.api("POST", "/Calls/" + sid + ".json", "Status", "completed");
        assertThat(call(sid).getString("status")).isEqualTo("completed");
        assertThat(call(sid).getValue("duration")).isInstanceOf(String.class);
        assertThat(net.physicalCalls(TO)).isEqualTo(1);
    }

    @Test
    void each_behaviour_ends_its_call_in_its_own_way() {
        for (var end : java.util.Map.of(
                        "busy",
                        "busy",
                        "no-answer",
                        "no-answer",
                        "rejects",
                        "failed",
                        "unallocated",
                        "failed",
                        "hangs-up",
                        "completed")
                .entrySet()) {
            net.script(TO, end.getKey());
            var sid = place("Timeout", "25").getString("sid");
            net.advance(40_000);
            assertThat(call(sid).getString("status")).as(end.getKey()).isEqualTo(end.getValue());
        }
    }

    @Test
    void one_call_a_second_leaves_the_queue() {
        place();
        assertThat(place().getString("queue_time")).isEqualTo("1000");
        assertThat(place().getString("queue_time")).isEqualTo("2000");
    }

    @Test
    void the_hall_hears_a_household_only_unmuted_and_with_its_own_leg_open() {
        room();
        var sid = place().getString("sid");
        net.advance(10_000);
        var legs = "/Conferences/" + living().getString("sid") + "/Participants/";
        assertThat(net.look("/heard")).isEmpty();
        net.api("POST", legs + "hall.json", "Hold", "true");
        net.api("POST", legs + "a-1.json", "Muted", "false");
        assertThat(net.look("/heard")).isEmpty();
        net.api("POST", legs + "hall.json", "Hold", "false");
        assertThat(net.look("/heard").getJsonObject(0).getJsonArray("calls")).containsExactly(sid);
        net.api("POST", legs + "hall.json", "Hold", "true");
        assertThat(net.look("/heard").getJsonObject(1).getJsonArray("calls")).isEmpty();
        net.advance(20_000);
        assertThat(net.look("/calls/" + sid + "/speech").encode()).contains("\"opening\"", "\"off-air\"", "\"on-air\"");
    }

    @Test
    void a_second_leg_with_the_same_label_is_turned_away() {
        room();
        var first = place().getString("sid");
        var second = place().getString("sid");
        net.advance(15_000);
        assertThat(call(first).getString("status")).isEqualTo("in-progress");
        assertThat(call(second).getString("status")).isEqualTo("completed");
        assertThat(net.look("/warnings").getJsonObject(0).getInteger("code")).isEqualTo(16025);
    }

    @Test
    void a_removed_leg_goes_on_with_its_next_verb() {
        room();
        var sid = place().getString("sid");
        net.advance(10_000);
        var leg = "/Conferences/" + living().getString("sid") + "/Participants/" + sid + ".json";
        assertThat(net.api("DELETE", leg).statusCode()).isEqualTo(204);
        assertThat(call(sid).getString("status")).isEqualTo("completed");
    }

    @Test
    void a_list_comes_in_pages() {
        for (var i = 0; i < 5; i++) {
            place();
        }
        var page = new JsonObject(
                net.api("GET", "/Calls.json?To=%2B8610012345678&PageSize=2").body());
        assertThat(page.getJsonArray("calls")).hasSize(2);
        var next = page.getString("next_page_uri");
        assertThat(next).contains("Page=1").contains("To=%2B8610012345678");
        assertThat(page.getValue("previous_page_uri")).isNull();
        assertThat(new JsonObject(
                                net.api("GET", "/Calls.json?Page=2&PageSize=2").body())
                        .getJsonArray("calls"))
                .hasSize(1);
    }

    @Test
    void a_json_body_is_not_a_form() {
        assertThat(code(net.api("POST", "/Calls.json"))).isEqualTo(21201);
    }

    @Test
    void the_seed_decides_how_a_number_behaves() {
        var households = new Households("a", java.util.Set.of());
        assertThat(households.script(TO)).isEqualTo(new Households("a", java.util.Set.of()).script(TO));
        var counts = new java.util.EnumMap<Behaviour, Integer>(Behaviour.class);
        for (var i = 0; i < 2_000; i++) {
            counts.merge(households.script("+86100" + (10_000_000 + i)).behaviour(), 1, Integer::sum);
        }
        assertThat(counts.get(Behaviour.ANSWERS)).isBetween(1_300, 1_580);
        assertThat(counts).containsKeys(Behaviour.BUSY, Behaviour.NO_ANSWER, Behaviour.DECLINES, Behaviour.CHILD);
    }
}
