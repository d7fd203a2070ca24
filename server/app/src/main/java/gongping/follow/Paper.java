package gongping.follow;

import gongping.draw.Body;
import gongping.draw.CadreId;
import gongping.draw.Digits;
import gongping.draw.Follower;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Phase;
import gongping.draw.Seed;
import gongping.draw.Sha256;
import gongping.draw.Step;
import gongping.draw.TranscriptLine;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finishes a round from paper when the server is gone (draw.md §4): two people key the dice and the strips' links by
 * hand, each without seeing the other's, and the transcript goes on by itself from there. Nothing is written that does
 * not stand by DRAW/1, so the server can take it over, or anybody verify it.
 */
public final class Paper {
    /** What both strips of a party are, where neither can be found. */
    public static final String MISSING = "-";

    /** Asks one of the two people; what he says is hidden from the other. */
    @FunctionalInterface
    public interface Prompt {
        /** His answer, blanks at both ends removed. */
        String ask(Keyer who, String question) throws IOException;
    }

    private final DrawFolder folder;
    private final Follower follower;
    private final Board board;
    private final Prompt prompt;

    private Paper(DrawFolder folder, Follower follower, Board board, Prompt prompt) {
        this.folder = folder;
        this.follower = follower;
        this.board = board;
        this.prompt = prompt;
    }

    /** Goes on from what lies in the folder until the open round has ended and nobody else has left a seat. */
    public static void finish(DrawFolder folder, Board board, Prompt prompt) throws IOException {
        var follower = SecondMachine.resumed(folder);
        var now = follower.ceremony().orElseThrow(() -> new IOException("there is no draw in " + folder.path()));
        board.follows(now.draw().manifest().draw().text(), follower.lines(), false);
        new Paper(folder, follower, board, prompt).run();
    }

    private void run() throws IOException {
        do {
            computed();
        } while (step());
        var now = follower.ceremony().orElseThrow();
        board.closed(now.transcript().head());
    }

    /** One thing that people have to say; false when nothing is left to be said. */
    private boolean step() throws IOException {
        return switch (follower.ceremony().orElseThrow().phase()) {
            case Phase.Keying keying -> digits(keying.params());
            case Phase.Revealing revealing -> beacon(revealing) || link(revealing.next());
            case Phase.Decided decided -> true;
            case Phase.Leaving leaving -> true;
            case Phase.Idle idle -> left();
            case Phase.Closed closed -> false;
        };
    }

    private boolean digits(Params params) throws IOException {
        int count = follower.ceremony().orElseThrow().draw().manifest().dice(params);
        var both = twice(
                "第 " + params.round() + " 轮骰数，" + count + " 位", text -> Digits.isValid(text) && text.length() == count);
        write(new Body.DigitsKeyed(Keyer.ONE, new Digits(both)));
        write(new Body.DigitsKeyed(Keyer.TWO, new Digits(both)));
        return true;
    }

    private boolean beacon(Phase.Revealing revealing) throws IOException {
        var named = follower.ceremony().orElseThrow().draw().manifest().beacon();
        if (named.isEmpty() || revealing.beacon().isPresent()) {
            return false;
        }
        write(new Body.BeaconRead(twice("公开信标：" + named.get(), Seed::isBeaconValue)));
        return true;
    }

    private boolean link(Party party) throws IOException {
        var said = twice(party + " 的密条，64 位；两份密条都没有就录 " + MISSING, text -> text.equals(MISSING) || fits(party, text))
                .toLowerCase(Locale.ROOT);
        write(said.equals(MISSING) ? new Body.LinkMissing(party) : new Body.LinkRevealed(party, new Link(said)));
        return true;
    }

    private boolean fits(Party party, String text) {
        var hex = text.toLowerCase(Locale.ROOT);
        return Sha256.isValid(hex) && follower.refusal(party, new Link(hex)).isEmpty();
    }

    private boolean left() throws IOException {
        var who = twice("有人离场就录编号，没有就直接回车", text -> text.isEmpty() || seat(text).isPresent());
        if (who.isEmpty()) {
            return false;
        }
        var line = seat(who).orElseThrow();
        write(line);
        return true;
    }

    private Optional<Body.CadreLeft> seat(String text) {
        var now = follower.ceremony().orElseThrow();
        return CadreId.parse(text.toUpperCase(Locale.ROOT))
                .flatMap(id -> now.seatedIn(id).map(round -> new Body.CadreLeft(round.number(), id)))
                .filter(line -> now.append(line) instanceof Step.Appended);
    }

    /** Both say the same, in the right form; until they do, both are asked again. */
    private String twice(String question, Predicate<String> valid) throws IOException {
        while (true) {
            var one = answer(Keyer.ONE, question, valid);
            var two = answer(Keyer.TWO, question, valid);
            if (one.equals(two)) {
                return one;
            }
            board.waits("两人录的不同：" + one + " / " + two);
        }
    }

    private String answer(Keyer who, String question, Predicate<String> valid) throws IOException {
        while (true) {
            var text = prompt.ask(who, question).replace(" ", "");
            if (valid.test(text)) {
                return text;
            }
            board.waits("不合要求：" + text);
        }
    }

    /** The lines that DRAW/1 computes follow by themselves. */
    private void computed() throws IOException {
        for (var due = follower.due(); due.isPresent(); due = follower.due()) {
            write(due.get().body());
        }
    }

    private void write(Body body) throws IOException {
        switch (follower.write(body)) {
            case Step.Refused(var why) -> throw new IOException(why.code() + ": " + why.values());
            case Step.Appended(var next, TranscriptLine line) -> {
                folder.append(line.bytes());
                Shown.on(board, next, line);
            }
        }
    }
}
