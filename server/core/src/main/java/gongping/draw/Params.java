package gongping.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is announced, hashed and published before a round's dice (DRAW/1 §3.4). */
public sealed interface Params {
    Code draw();

    /** From 1; never reused, void rounds included. */
    int round();

    /** The head of the transcript before these params. */
    Sha256 prev();

    /** The exact text. */
    String text();

    /** The hash of the text, which is in the seed. */
    default Sha256 sha256() {
        return Sha256.of(text());
    }

    /** Whether those drawn in other rounds are left out. */
    enum Exclude {
        DRAWN("drawn"),
        NONE("none");

        private final String text;

        Exclude(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * A round that seats cadres.
     *
     * @param attendance hash of {@code attendance/<round>.tsv}
     * @param quotas one or more, in the order in which they are filled, none twice
     */
    record Cadres(Code draw, int round, Sha256 prev, Sha256 attendance, Exclude exclude, List<Quota> quotas)
            implements Params {
        public Cadres {
            checkRound(round);
            quotas = List.copyOf(quotas);
            if (quotas.isEmpty() || new HashSet<>(quotas).size() < quotas.size()) {
                throw new IllegalArgumentException("A cadre round has one or more quotas, none twice");
            }
        }

        @Override
        public String text() {
            var text = new StringBuilder(start(this, "cadre"));
            text.append("attendance=").append(attendance);
            text.append("\nexclude=").append(exclude.text()).append('\n');
            quotas.forEach(quota -> text.append("quota=").append(quota).append('\n'));
            return text.toString();
        }
    }

    /**
     * A round that orders one cadre's households.
     *
     * @param calls how many households are to answer, at least 1
     */
    record Households(Code draw, int round, Sha256 prev, CadreId cadre, int calls) implements Params {
        public Households {
            checkRound(round);
            if (calls < 1 || calls > HouseholdId.MAX) {
                throw new IllegalArgumentException("1 to 99 households are called");
            }
        }

        @Override
        public String text() {
            return start(this, "household") + "cadre=" + cadre + "\ncalls=" + calls + "\n";
        }
    }

    private static void checkRound(int round) {
        if (round < 1 || round > Manifest.NUMBER_MAX) {
            throw new IllegalArgumentException("Rounds are numbered from 1");
        }
    }

    private static String start(Params params, String kind) {
        return "DRAW/1 params\ndraw=" + params.draw() + "\nround=" + params.round() + "\nkind=" + kind + "\nprev="
                + params.prev() + "\n";
    }

    /** Reads a text of any params. */
    static Params parse(String text) {
        var lines = new KeyLines("params", text);
        var draw = lines.value("draw", Code::isValid, Code::new);
        int round = lines.number("round", 1, Manifest.NUMBER_MAX);
        var kind = lines.value("kind", value -> value.equals("cadre") || value.equals("household"));
        var prev = lines.value("prev", Sha256::isValid, Sha256::new);
        Params params;
        if (kind.equals("cadre")) {
            var attendance = lines.value("attendance", Sha256::isValid, Sha256::new);
            var exclude = lines.value("exclude", value -> value.equals("drawn") || value.equals("none"));
            params = new Cadres(
                    draw,
                    round,
                    prev,
                    attendance,
                    exclude.equals("drawn") ? Exclude.DRAWN : Exclude.NONE,
                    quotas(lines));
        } else {
            var cadre = lines.value("cadre", value -> CadreId.parse(value).isPresent(), CadreId::parse);
            params = new Households(draw, round, prev, cadre.orElseThrow(), lines.number("calls", 1, HouseholdId.MAX));
        }
        lines.end();
        return params;
    }

    private static List<Quota> quotas(KeyLines lines) {
        var quotas = new ArrayList<Quota>();
        var seen = new HashSet<Quota>();
        do {
            var quota = Quota.parse(lines.value("quota"));
            if (quota.isEmpty()) {
                throw lines.refused("quota", "not *:k or <group>/<value>:k");
            }
            if (!seen.add(quota.get())) {
                throw lines.refused("quota", "the same quota line twice");
            }
            quotas.add(quota.get());
        } while (lines.at("quota="));
        return quotas;
    }
}
