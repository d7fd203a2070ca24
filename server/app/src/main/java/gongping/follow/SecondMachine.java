package gongping.follow;

import gongping.client.Api;
import gongping.client.ApiRefused;
import gongping.draw.Body;
import gongping.draw.Ceremony;
import gongping.draw.Follower;
import gongping.draw.Sha256;
import gongping.draw.Step;
import gongping.draw.TranscriptLine;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The second machine at work: takes the transcript line by line, computes by itself what DRAW/1 computes before it
 * looks at the server's line, keeps its own copy, shows the names, and tells the server to which head it came.
 */
public final class SecondMachine {
    /**
     * What is followed.
     *
     * @param conference its id; empty where the server has only one
     * @param code a one-time pairing code; empty where this machine was paired before
     * @param demo signs in without a code, where the server is a demonstration
     * @param folder where this machine keeps its copy
     */
    public record Course(URI server, Optional<String> conference, Optional<String> code, boolean demo, Path folder) {}

    private static final long AGAIN_MS = 500;

    private final ServerLine server;
    private final DrawFolder folder;
    private final Board board;
    private final boolean demo;
    private final Follower follower;
    private final Map<Integer, Sha256> reports = new LinkedHashMap<>();
    private boolean broken;
    private boolean over;

    private SecondMachine(Course course, Board board) throws IOException {
        this.server = new ServerLine(course);
        this.folder = DrawFolder.open(course.folder());
        this.board = board;
        this.demo = course.demo();
        this.follower = Follower.of(folder.bundle());
    }

    /** Follows until the draw is closed, or this thread is interrupted. */
    public static void follow(Course course, Board board) throws IOException {
        new SecondMachine(course, board).run();
    }

    private void run() throws IOException {
        for (var line : folder.lines()) {
            if (follower.take(line) instanceof Follower.Taken.Broken(int number, var code, var text)) {
                throw new IOException("this machine's own copy does not hold: line " + number + ": " + code + ": "
                        + text + " (" + folder.path() + ")");
            }
            remember();
        }
        follower.ceremony().ifPresent(now -> board.follows(name(now), follower.lines(), demo));
        while (!over && !Thread.currentThread().isInterrupted()) {
            try {
                step();
            } catch (ApiRefused refused) {
                if (ServerLine.signedOut(refused)) {
                    server.forget();
                }
                board.waits(refused.code());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
            }
        }
    }

    private void step() throws IOException {
        Api.Read read = server.lines(follower.lines() + 1);
        for (var line : DrawFolder.split(read.bytes())) {
            if (broken) {
                break;
            }
            take(line);
        }
        report(read.rev());
        over = !broken && follower.ceremony().filter(SecondMachine::closed).isPresent();
        if (over) {
            board.closed(head());
        } else if (broken) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
        }
    }

    private void take(byte[] line) throws IOException {
        var due = follower.due();
        if (due.isPresent() && !Arrays.equals(due.get().bytes(), line)) {
            differs("not the " + due.get().type() + " line that this machine computes");
            return;
        }
        for (var name : Follower.files(line)) {
            if (!folder.has(name)) {
                folder.keep(name, server.file(name));
            }
        }
        switch (follower.take(line)) {
            case Follower.Taken.Broken(int number, var code, var text) -> differs(code + ": " + text);
            case Follower.Taken.Held(var held) -> {
                folder.append(line);
                remember();
                show(held);
            }
        }
    }

    /** The server's next line is wrong: this machine goes on by itself as far as it can be computed, and stops. */
    private void differs(String why) {
        broken = true;
        var own = alone();
        int round = follower.ceremony()
                .map(now -> now.lastRound() + (now.isRoundOpen() || due(now) ? 0 : 1))
                .orElse(1);
        reports.put(round, own);
        board.differs(follower.lines() + 1, why, own);
    }

    private static boolean due(Ceremony now) {
        return now.due().isPresent();
    }

    private Sha256 alone() {
        var now = follower.ceremony();
        while (now.isPresent()) {
            var due = now.get().due();
            if (due.isEmpty() || !(now.get().append(due.get()) instanceof Step.Appended appended)) {
                break;
            }
            now = Optional.of(appended.ceremony());
        }
        return now.map(one -> one.transcript().head()).orElse(Sha256.ZERO);
    }

    /** After a result or a seats line the head is what both machines must come to. */
    private void remember() {
        follower.last().filter(SecondMachine::result).ifPresent(line -> reports.put(round(line), line.hash()));
    }

    private static boolean result(TranscriptLine line) {
        return line.body() instanceof Body.CadresDrawn
                || line.body() instanceof Body.HouseholdsOrdered
                || line.body() instanceof Body.SeatsFilled;
    }

    private int round(TranscriptLine line) {
        return line.body() instanceof Body.SeatsFilled seats
                ? seats.round()
                : follower.ceremony().orElseThrow().lastRound();
    }

    private void report(long rev) {
        for (Iterator<Map.Entry<Integer, Sha256>> all = reports.entrySet().iterator(); all.hasNext(); ) {
            var one = all.next();
            try {
                server.report(one.getKey(), one.getValue(), rev);
                all.remove();
                if (!broken) {
                    board.agrees(one.getKey(), one.getValue());
                }
            } catch (ApiRefused refused) {
                switch (refused.code()) {
                    case "round.already-recomputed", "conference.closed" -> all.remove();
                    case "round.nothing-to-check", "conference.stale" -> {
                        return;
                    }
                    default -> throw refused;
                }
            }
        }
    }

    private void show(TranscriptLine line) {
        var now = follower.ceremony().orElseThrow();
        int round = now.lastRound();
        var roster = now.draw().roster();
        switch (line.body()) {
            case Body.ManifestPublished b -> board.follows(name(now), 1, demo);
            case Body.ParamsPublished(var params) -> {
                board.opened(params);
                verifyCopy();
            }
            case Body.CadresDrawn(var result) -> board.names(round, result, roster);
            case Body.HouseholdsOrdered(var order) -> board.order(round, order, roster);
            case Body.SeatsFilled(int of, var quota, var result) -> board.names(of, result, roster);
            case Body.Withdrawn b -> board.voided(round, "骰前撤回", now.voids());
            case Body.LinkMissing(var party) -> board.voided(round, "缺 " + party + " 的密环", now.voids());
            case Body.CadreNamed b -> {}
            case Body.DigitsKeyed b -> {}
            case Body.DigitsAgreed b -> {}
            case Body.BeaconRead b -> {}
            case Body.LinkRevealed b -> {}
            case Body.SeedComputed b -> {}
            case Body.CadreLeft b -> {}
            case Body.HouseholdCalled b -> {}
            case Body.DrawClosed b -> verifyCopy();
        }
    }

    /** The whole copy, read back from the disk, while the dice are thrown: no name waits for it. */
    private void verifyCopy() {
        if (Verifier.verify(folder.bundle()) instanceof Verdict.Failed failed) {
            differs("own copy: " + failed.file() + ":" + failed.line() + ": " + failed.code());
        }
    }

    private static boolean closed(Ceremony now) {
        return now.phase() instanceof gongping.draw.Phase.Closed;
    }

    private static String name(Ceremony now) {
        return now.draw().manifest().draw().text();
    }

    private Sha256 head() {
        return follower.ceremony().map(now -> now.transcript().head()).orElse(Sha256.ZERO);
    }
}
