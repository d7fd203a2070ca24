package gongping.telephone.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who stands behind each number. The seed and the number choose the script, unless somebody wrote one. */
final class Households {
    private static final List<String> MATTERS = List.of("门口那段路的路灯", "水渠清淤", "孩子上学的手续", "医保报销", "危房修缮", "自来水的水压");

    private final String seed;
    private final Set<String> lines;
    private final Map<String, Script> written = new HashMap<>();
    private final Deque<JsonObject> expected = new ArrayDeque<>();
    private List<List<String>> answers = List.of();

    Households(String seed, Set<String> lines) {
        this.seed = seed;
        this.lines = lines;
    }

    /** The script for the next call to this number; a written one serves until another is written. */
    Script script(String number) {
        if (!lines.contains(number) && !expected.isEmpty()) {
            return script(expected.remove(), number);
        }
        var own = written.get(number);
        return own == null ? chosen(number) : own;
    }

    /** The next call to whatever household goes like this; what is left out is as the seed has it. */
    void expect(JsonObject wish) {
        if (wish.getString("behaviour") == null) {
            throw new IllegalArgumentException("behaviour is missing");
        }
        script(wish, "");
        expected.clear();
        expected.add(wish);
    }

    /** What is asked today: for each question the answers of which a household gives one. */
    void asked(JsonArray questions) {
        answers = questions.stream()
                .map(one -> texts((JsonArray) one, List.of()))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Sets the script of a number; what the JSON leaves out is as the seed has it for that behaviour. */
    Script write(String number, JsonObject wish) {
        var script = script(wish, number);
        written.put(number, script);
        return script;
    }

    private Script script(JsonObject wish, String number) {
        var behaviour = wish.getString("behaviour") == null
                ? chosen(number).behaviour()
                : Behaviour.of(wish.getString("behaviour"))
                        .orElseThrow(() -> new IllegalArgumentException("behaviour is not known"));
        var base = of(behaviour, dice(number));
        return new Script(
                behaviour,
                wish.getInteger("answerMs", base.answerMs()),
                wish.getInteger("hangUpMs", base.hangUpMs()),
                texts(wish.getJsonArray("opening"), base.opening()),
                texts(wish.getJsonArray("offAir"), base.offAir()),
                texts(wish.getJsonArray("onAir"), base.onAir()),
                wish.getString("keys", base.keys()));
    }

    void forget() {
        written.clear();
        expected.clear();
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable JsonArray wish, List<String> usual) {
        return wish == null ? usual : wish.stream().map(String::valueOf).toList();
    }

    private Script chosen(String number) {
        if (lines.contains(number)) {
            return new Script(Behaviour.LINE, 300, 0, List.of(), List.of(), List.of(), "");
        }
        var dice = dice(number);
        return of(behaviour(dice.getInt(0)), dice);
    }

    /** In a hundred: 72 answer, 8 are not at home, 5 engaged, 5 decline, the rest is rare. */
    private static Behaviour behaviour(int dice) {
        var percent = Math.floorMod(dice, 100);
        if (percent < 72) {
            return Behaviour.ANSWERS;
        } else if (percent < 80) {
            return Behaviour.NO_ANSWER;
        } else if (percent < 85) {
            return Behaviour.BUSY;
        } else if (percent < 90) {
            return Behaviour.DECLINES;
        } else if (percent < 93) {
            return Behaviour.VOICEMAIL;
        } else if (percent < 96) {
            return Behaviour.CHILD;
        } else if (percent < 98) {
            return Behaviour.WRONG_PERSON;
        }
        return Behaviour.HANGS_UP;
    }

    private Script of(Behaviour behaviour, ByteBuffer dice) {
        var ring = 3_000 + Math.floorMod(dice.getInt(4), 6_000);
        return switch (behaviour) {
            case ANSWERS -> new Script(behaviour, ring, 0, List.of("喂，哪位？"), agrees(), tells(dice), "1");
            case DECLINES ->
                new Script(behaviour, ring, 0, List.of("喂？"), List.of("是我家。", "我不想上电视，你们问别人吧。"), List.of(), "");
            case VOICEMAIL ->
                new Script(behaviour, 12_000, 30_000, List.of("您拨打的电话暂时无人接听，请在提示音后留言。"), none(), none(), "");
            case FAX -> new Script(behaviour, ring, 20_000, List.of("（传真音）"), none(), none(), "");
            case CHILD -> new Script(behaviour, ring, 0, List.of("喂？爸爸妈妈不在家。"), List.of("爷爷下地去了。"), none(), "");
            case WRONG_PERSON -> new Script(behaviour, ring, 0, List.of("喂，找谁？"), List.of("你打错了，我不是这家的。"), none(), "");
            case HANGS_UP -> new Script(behaviour, ring, 4_000, List.of("喂？"), none(), none(), "");
            case BUSY, NO_ANSWER, REJECTS, UNALLOCATED -> new Script(behaviour, ring, 0, none(), none(), none(), "");
            case LINE -> new Script(behaviour, 300, 0, none(), none(), none(), "");
        };
    }

    private static List<String> agrees() {
        return List.of("是的，在家。", "对，就是我家。", "可以，你们播吧。");
    }

    /** One answer to each question, in their order; of its own accord where nobody said what is asked. */
    private List<String> tells(ByteBuffer dice) {
        if (answers.isEmpty()) {
            return List.of(
                    "今年来过" + (1 + Math.floorMod(dice.getInt(8), 6)) + "次。",
                    "我们反映过" + MATTERS.get(Math.floorMod(dice.getInt(12), MATTERS.size())) + "。",
                    Math.floorMod(dice.getInt(16), 4) == 0 ? "到现在还没有解决。" : "后来解决了。");
        }
        var tells = new ArrayList<String>();
        for (int i = 0; i < answers.size(); i++) {
            var some = answers.get(i);
            tells.add(some.get(Math.floorMod(dice.get(8 + i % 16), some.size())));
        }
        return tells;
    }

    private static List<String> none() {
        return List.of();
    }

    private ByteBuffer dice(String number) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest((seed + "|" + number).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
