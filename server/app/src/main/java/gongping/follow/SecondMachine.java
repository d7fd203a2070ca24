package gongping.follow;

import gongping.client.Api;
import gongping.client.ApiRefused;
import gongping.draw.Body;
import gongping.draw.Ceremony;
import gongping.draw.Follower;
import gongping.draw.Phase;
import gongping.draw.Sha256;
import gongping.draw.Step;
import gongping.draw.TranscriptLine;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
    private final Results results = new Results();
    private boolean broken;
    private boolean grown;
    private boolean over;

    private SecondMachine(Course course, DrawFolder folder, Board board) throws IOException {
        this.server = new ServerLine(course);
        this.folder = folder;
        this.board = board;
        this.demo = course.demo();
        this.follower = resumed(folder);
        results.follow(follower.results());
    }

    /** Follows until the draw is closed, or this thread is interrupted. */
    public static void follow(Course course, Board board) throws IOException {
        try (var folder = DrawFolder.open(course.folder())) {
            new SecondMachine(course, folder, board).run();
        }
    }

    /**
     * Hands the lines that were written from paper to the server, where somebody takes them over. A line by which a
     * cadre left is handed over by itself, once the entry is announced.
     *
     * @return how many lines were handed over
     */
    public static int handOver(Course course) throws IOException {
        var machine = new SecondMachine(course, DrawFolder.read(course.folder()), Board.NONE);
        var ours = machine.folder.lines();
        var read = machine.server.lines(1);
        var theirs = DrawFolder.split(read.bytes());
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            if (!Arrays.equals(ours.get(i), theirs.get(i))) {
                throw new IOException("line " + (i + 1) + " is another one on the server: nothing is handed over");
            }
        }
        var lines = ours.subList(Math.min(ours.size(), theirs.size()), ours.size()).stream()
                .map(line -> new String(line, 0, line.length - 1, StandardCharsets.UTF_8))
                .toList();
        int count = cut(lines);
        if (count > 0) {
            machine.server.offer(lines.subList(0, count), read.rev());
        }
        return count;
    }

    private static int cut(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).contains(",\"type\":\"left\",")) {
                return i;
            }
        }
        return lines.size();
    }

    private void run() throws IOException {
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

    /** What lies in the folder, recomputed line by line. */
    static Follower resumed(DrawFolder folder) throws IOException {
        var follower = Follower.of(folder.bundle());
        for (var line : folder.lines()) {
            if (follower.take(line) instanceof Follower.Taken.Broken(int number, var code, var text)) {
                throw new IOException("this machine's own copy does not hold: line " + number + ": " + code + ": "
                        + text + " (" + folder.path() + ")");
            }
        }
        return follower;
    }

    private void step() throws IOException {
        Api.Read read = server.lines(follower.lines() + 1);
        for (var line : DrawFolder.split(read.bytes())) {
            if (broken) {
                break;
            }
            take(line);
        }
        results.tell((round, head) -> told(round, head, read.rev()));
        if (grown && !broken) {
            verifyCopy();
        }
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
        for (var file : Follower.files(line).entrySet()) {
            if (!fetched(file.getKey(), file.getValue())) {
                differs("file.hash: " + file.getKey() + " does not have the hash that was named");
                return;
            }
        }
        switch (follower.take(line)) {
            case Follower.Taken.Broken(int number, var code, var text) -> differs(code + ": " + text);
            case Follower.Taken.Held(var held) -> {
                folder.append(line);
                show(held);
                results.follow(follower.results());
            }
        }
    }

    /** Only what has its hash is kept: a wrong file is asked for again when this machine starts again. */
    private boolean fetched(String name, Sha256 hash) throws IOException {
        if (folder.has(name, hash)) {
            return true;
        }
        var bytes = server.file(name);
        if (!hash.equals(Sha256.of(bytes))) {
            return false;
        }
        folder.keep(name, bytes);
        return true;
    }

    /** The server's next line is wrong: this machine goes on by itself as far as it can be computed, and stops. */
    private void differs(String why) {
        broken = true;
        var head = alone();
        results.alone(follower.ceremony().map(SecondMachine::nextResult).orElse(1), head);
        board.differs(follower.lines() + 1, why, head);
    }

    /** The round of which the next result is one. */
    private static int nextResult(Ceremony now) {
        return now.phase() instanceof Phase.Leaving leaving
                ? leaving.round()
                : now.lastRound() + (now.isRoundOpen() ? 0 : 1);
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

    /** Says to which head this machine came; false where the server has no such result yet. */
    private boolean told(int round, Sha256 head, long rev) {
        try {
            server.report(round, head, rev);
            if (!broken) {
                board.agrees(round, head);
            }
            return true;
        } catch (ApiRefused refused) {
            return switch (refused.code()) {
                case "round.already-recomputed", "conference.closed" -> true;
                case "round.nothing-to-check", "round.none", "conference.stale" -> false;
                default -> throw refused;
            };
        }
    }

    private void show(TranscriptLine line) {
        var now = follower.ceremony().orElseThrow();
        if (line.body() instanceof Body.ManifestPublished) {
            board.follows(name(now), 1, demo);
        }
        Shown.on(board, now, line);
        grown |= line.body() instanceof Body.ParamsPublished || line.body() instanceof Body.DrawClosed;
    }

    /** The whole copy, read back from the disk, while the dice are thrown: no name waits for it. */
    private void verifyCopy() {
        grown = false;
        if (Verifier.verify(folder.bundle()) instanceof Verdict.Failed failed) {
            differs("own copy: " + failed.file() + ":" + failed.line() + ": " + failed.code());
        }
    }

    private static boolean closed(Ceremony now) {
        return now.phase() instanceof Phase.Closed;
    }

    private static String name(Ceremony now) {
        return now.draw().manifest().draw().text();
    }

    private Sha256 head() {
        return follower.ceremony().map(now -> now.transcript().head()).orElse(Sha256.ZERO);
    }
}
