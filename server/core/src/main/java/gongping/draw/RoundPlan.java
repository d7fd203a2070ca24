package gongping.draw;

import gongping.kernel.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the product asks of params beyond what a verifier demands (DRAW/1 §3.4): a quota that could run out is refused
 * before it is announced, and so is a round whose lines could outgrow a log entry.
 */
public final class RoundPlan {
    /** The most bytes of a line. A log entry holds 65,535. */
    public static final int LINE_MAX = 60_000;

    /** The most quota lines of a round. */
    public static final int QUOTAS_MAX = 200;

    /** Natural logarithm of the chance, 1 in 10^20, at which more absent people than foreseen are drawn. */
    private static final double UNFORESEEN = -46.1;

    /**
     * What a quota line can count on.
     *
     * @param pool whom exclusion and group leave, the absent included
     * @param absent how many of them are absent
     * @param sure how many present ones are left for it, whatever the lines before it take
     */
    public record Weight(Quota quota, int pool, int absent, int sure) {}

    private RoundPlan() {}

    /**
     * What each line of a cadre round could count on if it were announced now, in the same order.
     *
     * @throws IllegalArgumentException if a quota names a group that was not sealed
     */
    public static List<Weight> weighed(Ceremony attended, Params.Cadres params) {
        return weighed(attended.selection(params, attended.attendance().orElseThrow()), params.quotas());
    }

    /**
     * Why params are not to be announced; empty if they may be. Codes: those of the transcript's rules, and
     * {@code params.quota-could-fail} (values: the quota, how many present people it can count on),
     * {@code params.too-many-quotas}, {@code params.line-too-long} (value: bytes).
     */
    public static Optional<Refusal> refusal(Ceremony ceremony, Params params) {
        if (params instanceof Params.Cadres cadres && cadres.quotas().size() > QUOTAS_MAX) {
            return Optional.of(Refusal.of("params.too-many-quotas", QUOTAS_MAX));
        }
        return switch (ceremony.append(new Body.ParamsPublished(params))) {
            case Step.Refused(var refusal) -> Optional.of(refusal);
            case Step.Appended appended ->
                switch (params) {
                    case Params.Cadres cadres -> refusal(ceremony, cadres, appended.line());
                    case Params.Households households -> tooLong(appended.line().bytes().length);
                };
        };
    }

    private static Optional<Refusal> refusal(Ceremony ceremony, Params.Cadres params, TranscriptLine line) {
        var selection = ceremony.selection(params, ceremony.attendance().orElseThrow());
        return couldFail(selection, params.quotas())
                .or(() -> tooLong(line.bytes().length))
                .or(() -> tooLong(resultBytes(selection, params.quotas())));
    }

    private static Optional<Refusal> tooLong(long bytes) {
        return bytes > LINE_MAX ? Optional.of(Refusal.of("params.line-too-long", bytes)) : Optional.empty();
    }

    private static Optional<Refusal> couldFail(Selection selection, List<Quota> quotas) {
        return weighed(selection, quotas).stream()
                .filter(weight -> weight.sure() < weight.quota().seats())
                .findFirst()
                .map(weight -> Refusal.of("params.quota-could-fail", weight.quota(), weight.sure()));
    }

    private static List<Weight> weighed(Selection selection, List<Quota> quotas) {
        var kinds = presentByLines(selection, quotas);
        return IntStream.range(0, quotas.size())
                .mapToObj(line -> {
                    var pool = selection.pool(quotas.get(line), Set.of());
                    return new Weight(quotas.get(line), pool.size(), pool.absent(), sure(line, quotas, kinds));
                })
                .toList();
    }

    private static int sure(int line, List<Quota> quotas, Map<BitSet, Integer> kinds) {
        var members = new HashMap<BitSet, Integer>();
        kinds.forEach((lines, people) -> {
            if (lines.get(line)) {
                members.merge(lines.get(0, line), people, Integer::sum);
            }
        });
        int all = members.values().stream().mapToInt(Integer::intValue).sum();
        return all - TakenAtWorst.of(quotas.subList(0, line), members);
    }

    /** How many present people there are for each set of quota lines that can draw them. */
    private static Map<BitSet, Integer> presentByLines(Selection selection, List<Quota> quotas) {
        var fits = quotas.stream().map(selection::fits).toList();
        var kinds = new HashMap<BitSet, Integer>();
        for (var cadre : selection.roster().cadres()) {
            if (selection.attendance().isPresent(cadre.id())) {
                var lines = new BitSet(fits.size());
                for (int i = 0; i < fits.size(); i++) {
                    lines.set(i, fits.get(i).test(cadre.id()));
                }
                kinds.merge(lines, 1, Integer::sum);
            }
        }
        return kinds;
    }

    /** The most bytes of the result's line, but for a chance below 1 in 10^20 for each quota. */
    private static long resultBytes(Selection selection, List<Quota> quotas) {
        long bytes = 200;
        long seats = 0;
        for (var quota : quotas) {
            var pool = selection.pool(quota, Set.of());
            long absent = absentAtMost(pool, quota.seats(), seats);
            bytes += (quota.seats() + absent) * entryBytes(quota);
            seats += quota.seats();
        }
        return bytes;
    }

    /**
     * How many absent people are drawn before k are seated. That A of them come among the first A + k - 1 has at most
     * the chance C(A + k - 1, A) p^A, where p is the share of absent people in the smallest pool there can be.
     */
    static long absentAtMost(Selection.Pool pool, long seats, long seatsBefore) {
        double share = (double) pool.absent() / Math.max(Math.max(1, pool.absent()), pool.size() - seatsBefore);
        double chance = 0;
        long absent = 0;
        while (absent < pool.absent() && chance > UNFORESEEN) {
            chance += Math.log(share) + Math.log((double) (absent + seats) / (absent + 1));
            absent++;
        }
        return absent;
    }

    private static int entryBytes(Quota quota) {
        var longest = new Ticket("0." + "9".repeat(78));
        var entry = new Entry.Drawn(quota, CadreId.MAX, new CadreId(CadreId.MAX), longest, Entry.Status.DRAWN_ABSENT);
        var one = new Body.CadresDrawn(List.of(entry));
        var two = new Body.CadresDrawn(new ArrayList<>(List.of(entry, entry)));
        return Transcript.EMPTY.line(two).text().length()
                - Transcript.EMPTY.line(one).text().length();
    }
}
