package gongping.conference.web;

import gongping.conference.Command;
import gongping.conference.ConferenceCommand;
import gongping.conference.Plan;
import gongping.draw.Code;
import gongping.draw.Manifest;
import gongping.draw.SecretChain;
import gongping.draw.Sha256;
import gongping.http.Problem;
import gongping.kernel.Actor;
import gongping.tlog.PolicyNotice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * From a sealed roster to a sealed conference: chains are made for the server and for each witness who does not hold
 * his own, the files are kept under their hashes, the plan and the manifest go on record.
 */
public final class Preparation {
    /** Digits that a cadre round needs: twenty ten-sided dice. */
    private static final int CADRE_DICE = 20;

    /** Digits that a household round needs. */
    private static final int HOUSEHOLD_DICE = 4;

    /** What a rehearsal's rules begin with: they are a file that is hashed, published and printed. */
    private static final String REHEARSAL = "彩排。以下规则只用于彩排，不是正式抽号。\n\n";

    /**
     * What a conference is made of.
     *
     * @param conference its id
     * @param draw the draw's code; a code is used once
     * @param plan what is settled before
     * @param rules the prose rules, DRAW/1 text
     * @param witnesses how many bodies own a chain beside the server, at least 2
     * @param tries how often a household is dialled before the next one's turn
     * @param roster the bytes of {@code roster.tsv}
     * @param groups the bytes of each group's file
     */
    public record Ingredients(
            String conference,
            Code draw,
            Plan plan,
            String rules,
            int witnesses,
            int tries,
            Buffer roster,
            Map<Code, Buffer> groups) {
        private Ingredients ruledBy(String text) {
            return new Ingredients(conference, draw, plan, text, witnesses, tries, roster, groups);
        }
    }

    private final Vertx vertx;
    private final Conferences conferences;
    private final SealedFiles files;
    private final ChainEnds ends;
    private final Function<Ingredients, Optional<String>> rules;
    private final Clock clock;

    /**
     * Over these stores.
     *
     * @param seen what chains any draw had, in this database or another
     * @param rules the rules of a draw as they are sealed, with the policy of its log; empty if theirs is none. Touches
     *     the disk
     */
    public Preparation(
            Vertx vertx,
            Conferences conferences,
            SealedFiles files,
            Chains chains,
            SeenChains seen,
            Function<Ingredients, Optional<String>> rules,
            Clock clock) {
        this.rules = rules;
        this.vertx = vertx;
        this.conferences = conferences;
        this.files = files;
        this.ends = new ChainEnds(conferences, chains, seen);
        this.clock = clock;
    }

    /**
     * Plans it and publishes its manifest, or goes on where a broken attempt stopped; done already, it changes nothing.
     * For demonstrations: elsewhere a second person stands between {@link #plan} and {@link #publish}.
     */
    public Future<Void> prepare(Ingredients given, Actor by) {
        return plan(given, by).compose(manifest -> publish(given.conference(), manifest.text(), by));
    }

    /**
     * Throws where such a conference is not held here, or not over a roster of sample numbers: nobody could object to
     * one, so nothing is drawn from it in earnest. And where another plan is on record: the manifest does not name the
     * questions, so whoever has read those could approve others unseen.
     */
    void admit(String conference, Plan plan, boolean sample) {
        conferences.admit(plan);
        var stands = conferences.find(conference).flatMap(known -> known.state().plan());
        if (stands.isPresent() && !stands.get().equals(plan)) {
            throw Problem.of("plan.stands", conference).failure();
        }
        if (sample && plan.mark() == Plan.Mark.LIVE) {
            throw Problem.of("plan.sample-roster").failure();
        }
    }

    /** Plans it and makes its manifest, which nobody has published yet; the same again gives the same manifest. */
    public Future<Manifest> plan(Ingredients given, Actor by) {
        conferences.admit(given.plan());
        if (given.plan().rehearsal() != given.draw().rehearsal()) {
            throw Problem.of("manifest.rehearsal", given.draw().text()).failure();
        }
        return vertx.executeBlocking(() -> ruled(given), false).compose(of -> planned(of, by));
    }

    /** Publishes a manifest: the conference is sealed. */
    public Future<Void> publish(String conference, String manifest, Actor by) {
        return order(conference, by, "manifest", new ConferenceCommand.PublishManifest(manifest));
    }

    private Ingredients ruled(Ingredients of) {
        var marked = of.plan().rehearsal() ? of.ruledBy(REHEARSAL + of.rules()) : of;
        return marked.ruledBy(rules.apply(marked)
                .orElseThrow(() -> Problem.of(
                                "plan.log-policy",
                                PolicyNotice.faultyLine(of.rules()).orElse(1))
                        .failure()));
    }

    private Future<Manifest> planned(Ingredients of, Actor by) {
        return keep(of).compose(kept -> vertx.executeBlocking(() -> manifest(of), false))
                .compose(manifest -> order(of.conference(), by, "plan", new ConferenceCommand.PlanConference(of.plan()))
                        .map(planned -> manifest));
    }

    private Future<Void> keep(Ingredients of) {
        var kept = new ArrayList<Future<Sha256>>();
        kept.add(files.keep(of.roster().getBytes()));
        kept.add(files.keep(of.rules().getBytes(StandardCharsets.UTF_8)));
        of.groups().values().forEach(bytes -> kept.add(files.keep(bytes.getBytes())));
        return Future.all(kept).mapEmpty();
    }

    private Manifest manifest(Ingredients of) {
        var groups = new TreeMap<Code, Sha256>();
        of.groups().forEach((name, bytes) -> groups.put(name, Sha256.of(bytes.getBytes())));
        var roster = gongping.draw.Roster.read(of.roster().getBytes())
                .orElseThrow(() -> Problem.of("roster.not-sealed").failure());
        var commitments = ends.of(of);
        return new Manifest(
                of.draw(),
                roster.sha256(),
                roster.count(),
                groups,
                Sha256.of(of.rules()),
                software(),
                SecretChain.LENGTH,
                commitments,
                CADRE_DICE,
                HOUSEHOLD_DICE,
                of.tries(),
                Optional.empty());
    }

    /** The hash of the verifier that runs here: its archive, or its classes where it was not packed. */
    private static Sha256 software() {
        try {
            var place = Path.of(Manifest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(place)) {
                return Sha256.of(Files.readAllBytes(place));
            }
            var digest = new StringBuilder();
            try (var classes = Files.walk(place)) {
                for (var file : classes.filter(Files::isRegularFile).sorted().toList()) {
                    digest.append(Sha256.of(Files.readAllBytes(file)).hex()).append('\n');
                }
            }
            return Sha256.of(digest.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Future<Void> order(String conference, Actor by, String what, Command command) {
        var key = "prepare-" + conference + "-" + what;
        return conferences
                .byRule(conference, key, by, clock.instant(), command)
                .map(Outcomes::done)
                .mapEmpty();
    }
}
