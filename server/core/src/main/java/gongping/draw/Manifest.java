package gongping.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is frozen and published before a draw (DRAW/1 §3.3).
 *
 * @param groups hash of each group's file, by name
 * @param rules hash of {@code rules.txt}; {@code software}: of the published verifier
 * @param commitments K_n of the server and of two or more witnesses, in this order, all different
 * @param cadreDice digits that a cadre round needs, 20 to 40
 * @param householdDice digits that a household round needs, 1 to 40
 * @param tries how often a household is dialled before the next one's turn, at least 1
 * @param beacon what the beacon is, 1 to 200 characters; empty if the draw has none
 */
public record Manifest(
        Code draw,
        Sha256 roster,
        int count,
        SortedMap<Code, Sha256> groups,
        Sha256 rules,
        Sha256 software,
        int chainLength,
        List<Link> commitments,
        int cadreDice,
        int householdDice,
        int tries,
        Optional<String> beacon) {
    static final String FILE = "manifest.txt";
    static final String RULES = "rules.txt";
    /** The largest number that a line of DRAW/1 holds, as rounds and seats. */
    public static final int NUMBER_MAX = 999_999_999;

    private static final String KIND = "manifest";

    public Manifest {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        commitments = List.copyOf(commitments);
        if (count < 1 || count > CadreId.MAX || tries < 1 || tries > NUMBER_MAX) {
            throw new IllegalArgumentException("A manifest's count or tries is out of range");
        }
        if (chainLength < 2 || chainLength > NUMBER_MAX) {
            throw new IllegalArgumentException("A chain's length is out of range");
        }
        if (commitments.size() < 3 || new HashSet<>(commitments).size() < commitments.size()) {
            throw new IllegalArgumentException("A server and two or more witnesses publish different commitments");
        }
        if (cadreDice < 20 || cadreDice > 40 || householdDice < 1 || householdDice > 40) {
            throw new IllegalArgumentException("A number of dice is out of range");
        }
        if (beacon.filter(name -> name.equals("none") || !isBeaconName(name)).isPresent()) {
            throw new IllegalArgumentException("A beacon is named by 1 to 200 characters on one line");
        }
    }

    private static boolean isBeaconName(String text) {
        return DrawText.isName("=" + text, 201) && !text.isEmpty();
    }

    /** The exact text. */
    public String text() {
        var text = new StringBuilder("DRAW/1 manifest\n");
        text.append("draw=").append(draw).append("\nroster=").append(roster);
        text.append("\ncount=").append(count).append('\n');
        groups.forEach((name, hash) ->
                text.append("group.").append(name).append('=').append(hash).append('\n'));
        text.append("rules=").append(rules).append("\nsoftware=").append(software);
        text.append("\nchain.length=").append(chainLength).append('\n');
        for (int i = 0; i < commitments.size(); i++) {
            text.append("commit.").append(new Party(i)).append('=');
            text.append(commitments.get(i)).append('\n');
        }
        text.append("public.cadre=d10x").append(cadreDice);
        text.append("\npublic.household=d10x").append(householdDice);
        text.append("\ntries=").append(tries);
        text.append("\nbeacon=").append(beacon.orElse("none")).append('\n');
        return text.toString();
    }

    /** The hash of the text, shown on television. */
    public Sha256 sha256() {
        return Sha256.of(text());
    }

    /** How many dice are thrown in a round of these params. */
    public int dice(Params params) {
        return switch (params) {
            case Params.Cadres p -> cadreDice;
            case Params.Households p -> householdDice;
        };
    }

    /** How many parties reveal: the server and the witnesses. */
    public int parties() {
        return commitments.size();
    }

    /** The most rounds that the chains serve, void ones included. */
    public int rounds() {
        return chainLength - 1;
    }

    /** The manifest that a text is, if it is one, byte for byte. */
    public static Optional<Manifest> read(String text) {
        try {
            var lines = DrawText.lines(text, DrawText.Kind.PLAIN);
            return Optional.of(parse(String.join("\n", lines) + "\n"));
        } catch (Unsound e) {
            return Optional.empty();
        }
    }

    static Manifest parse(String text) {
        var lines = new KeyLines(KIND, text);
        var draw = lines.value("draw", Code::isValid, Code::new);
        var roster = lines.value("roster", Sha256::isValid, Sha256::new);
        int count = lines.number("count", 1, CadreId.MAX);
        var groups = groups(lines);
        var rules = lines.value("rules", Sha256::isValid, Sha256::new);
        var software = lines.value("software", Sha256::isValid, Sha256::new);
        int chainLength = lines.number("chain.length", 2, NUMBER_MAX);
        var commitments = commitments(lines);
        int cadreDice = dice(lines, "public.cadre", 20);
        int householdDice = dice(lines, "public.household", 1);
        int tries = lines.number("tries", 1, NUMBER_MAX);
        var beacon = lines.value("beacon", Manifest::isBeaconName);
        lines.end();
        return new Manifest(
                draw,
                roster,
                count,
                groups,
                rules,
                software,
                chainLength,
                commitments,
                cadreDice,
                householdDice,
                tries,
                Optional.of(beacon).filter(name -> !name.equals("none")));
    }

    private static SortedMap<Code, Sha256> groups(KeyLines lines) {
        var groups = new TreeMap<Code, Sha256>();
        while (lines.at("group.")) {
            var line = lines.line();
            int equals = line.indexOf('=');
            var name = equals < 0 ? "" : line.substring("group.".length(), equals);
            if (!Code.isValid(name) || !Sha256.isValid(line.substring(equals + 1))) {
                throw lines.refused("group", "not a group's name and hash");
            }
            if (!groups.isEmpty() && groups.lastKey().compareTo(new Code(name)) >= 0) {
                throw lines.refused("group-order", "groups are sorted by name, each once");
            }
            groups.put(new Code(name), new Sha256(line.substring(equals + 1)));
        }
        return groups;
    }

    private static List<Link> commitments(KeyLines lines) {
        var commitments = new ArrayList<Link>();
        var seen = new HashSet<Link>();
        while (commitments.size() < 3 || lines.at("commit.")) {
            var link = lines.value("commit." + new Party(commitments.size()), Sha256::isValid, Link::new);
            if (!seen.add(link)) {
                throw lines.refused("commit", "all published links differ");
            }
            commitments.add(link);
        }
        return commitments;
    }

    private static int dice(KeyLines lines, String key, int least) {
        var value = lines.value(key);
        int dice = value.startsWith("d10x") ? DrawText.number(value.substring("d10x".length())) : -1;
        if (dice < least || dice > 40) {
            throw lines.refused(key, "not d10x%d to d10x40", least);
        }
        return dice;
    }

    /** The hash of a group's file, if the draw has such a group. */
    public Optional<Sha256> group(Code name) {
        return Optional.ofNullable(groups.get(name));
    }
}
