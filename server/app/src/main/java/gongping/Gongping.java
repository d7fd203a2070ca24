package gongping;

import gongping.access.web.AccountRoutes;
import gongping.access.web.SessionRoutes;
import gongping.conference.Rules;
import gongping.conference.web.AttendanceRoutes;
import gongping.conference.web.Beats;
import gongping.conference.web.Chains;
import gongping.conference.web.CommandRoutes;
import gongping.conference.web.Completion;
import gongping.conference.web.ConferenceRoutes;
import gongping.conference.web.Conferences;
import gongping.conference.web.DemoRoutes;
import gongping.conference.web.DrawRoutes;
import gongping.conference.web.Guides;
import gongping.conference.web.NomineeRoutes;
import gongping.conference.web.Preparation;
import gongping.conference.web.Proposed;
import gongping.conference.web.QuotaRoutes;
import gongping.conference.web.Reactions;
import gongping.conference.web.Screens;
import gongping.conference.web.SealedFiles;
import gongping.conference.web.SecondMachines;
import gongping.conference.web.SeenChains;
import gongping.config.Settings;
import gongping.database.Database;
import gongping.database.Installation;
import gongping.draw.SelfTest;
import gongping.drawlog.BundleRoutes;
import gongping.drawlog.DrawLogs;
import gongping.drawlog.LogFolder;
import gongping.drawlog.LogRoutes;
import gongping.drawlog.PublishedBundles;
import gongping.drawlog.SecondDisk;
import gongping.fairness.web.FairnessRoutes;
import gongping.http.Health;
import gongping.http.Routes;
import gongping.http.Web;
import gongping.ledger.Ledger;
import gongping.live.Live;
import gongping.people.CallRoutes;
import gongping.people.Calling;
import gongping.people.Crowd;
import gongping.people.Places;
import gongping.people.Scripts;
import gongping.roster.Rosters;
import gongping.roster.web.RosterRoutes;
import gongping.vault.Vault;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The server, wired. Read from top to bottom: what stands on what. Starting and stopping block; no event loop does. */
public final class Gongping implements AutoCloseable {
    private static final Duration BALANCER = Duration.ofSeconds(5);

    private final Vertx vertx = Vertx.builder()
            .with(new io.vertx.core.VertxOptions().setPreferNativeTransport(true))
            .build();
    private final Clock clock = Clock.systemUTC();
    private final Settings settings;
    private final Database database;
    private final gongping.access.Access access;
    private final Rosters rosters;
    private final SealedFiles files;
    private final Ledger ledger;
    private final Conferences conferences;
    private final Reactions reactions;
    private final SecondMachines seconds;
    private final DrawLogs logs;
    private final PublishedBundles bundles;
    private final SecondDisk secondDisk;
    private final Preparation preparation;
    private final PreparationParts sealing;
    private final TelephoneParts telephone;
    private final Live live;
    private final Screens screens;
    private final Supplier<Web> door;
    private Optional<Web> web = Optional.empty();

    /**
     * Starts everything but the door; fails with a reason in words where it cannot. {@code scripts} speak for simulated
     * callees.
     */
    public Gongping(Settings settings, gongping.database.Access tables, String node, Scripts scripts) {
        this.settings = settings;
        var draw = CompletableFuture.supplyAsync(SelfTest::firstFault);
        int loops = Math.max(1, Runtime.getRuntime().availableProcessors());
        var data = settings.data();

        database = Starting.sure(() -> Database.open(vertx, tables, node));
        boolean rehearsals = settings.kind() == Settings.Kind.REHEARSAL;
        Starting.sure(() -> (rehearsals ? Installation.REHEARSAL : Installation.CONFERENCE).settle(database));
        access = gongping.access.Access.open(vertx, database, loops);
        var vault = Starting.sure(() -> Vault.open(vertx, database, settings.vaultKey()));
        rosters = new Rosters(vertx, database, vault, data);
        var calling = new Calling(scripts, settings.telephone().handOnly());
        var crowd = new Crowd(rosters, vault, Places.USUAL, calling);

        files = new SealedFiles(database);
        var chains = new Chains(data.resolve("chains"));
        ledger = new Ledger(vertx, database);
        conferences = new Conferences(ledger, new Rules(files), rehearsals);
        sealing = PreparationParts.of(ledger, rosters, vault, rehearsals, clock);
        logs = new DrawLogs(conferences, files, new LogFolder(data.resolve("logs")), settings.cosigners(), clock);
        bundles = new PublishedBundles(logs, conferences, files);
        secondDisk = new SecondDisk(settings.secondDisk(), logs, bundles, conferences, clock);
        var seen = new SeenChains(settings.chainsSeen());
        preparation = new Preparation(vertx, conferences, files, chains, seen, logs::rules, clock);
        reactions = new Reactions(conferences, chains, files, clock);
        seconds = new SecondMachines(vertx, conferences, clock);
        telephone = TelephoneParts.of(
                settings.telephone(),
                settings.http().baseUrl(),
                database,
                node,
                conferences,
                crowd.callees(conferences),
                clock);
        var people = new CallRoutes(conferences, crowd, vault, clock);
        live = new Live(vertx, clock);
        screens = new Screens(conferences, guides(crowd), live, clock, new Beats());

        Starting.await(ledger.start());
        draw.join().ifPresent(vector -> {
            throw new IllegalStateException("the draw's self-test failed: " + vector);
        });
        reactions.start();
        seconds.start();
        logs.start();
        secondDisk.start();
        telephone.start();
        Starting.await(screens.start());

        var features = new ArrayList<Routes>(List.of(
                new SessionRoutes(access, settings.http()),
                new AccountRoutes(access, settings.http()),
                new CommandRoutes(
                        conferences,
                        screens,
                        new Completion(vertx, conferences, chains, sealing.sayings()::keep, calling.handOnly()),
                        clock),
                new ConferenceRoutes(vertx, conferences, files),
                new DemoRoutes(conferences, settings.http().demo(), data, clock),
                new DrawRoutes(vertx, conferences, files, seconds),
                new QuotaRoutes(vertx, conferences),
                new NomineeRoutes(conferences, guides(crowd)),
                new LogRoutes(vertx, logs),
                new BundleRoutes(vertx, bundles),
                new FairnessRoutes(vertx, bundles),
                people,
                screens,
                new RosterRoutes(vertx, rosters, data.resolve("uploads")),
                new AttendanceRoutes(vertx, conferences, clock)));
        features.addAll(sealing.routes(preparation, Proposed.in(conferences, files)));
        var checks = List.of(
                new Health.Check("database", () -> database.once("select 1", io.vertx.sqlclient.Tuple.tuple())),
                new Health.Check("ledger", this::ledgerFollows));
        door = () -> Starting.await(Web.start(
                vertx,
                new Web.Parts(
                        settings.http(),
                        access.sessions(),
                        features,
                        screens,
                        checks,
                        data.resolve("uploads"),
                        telephone.callbacks(),
                        conferences::markWord,
                        loops)));
    }

    private static Guides guides(Crowd crowd) {
        return state -> crowd.of(state)
                .compose(people -> people.isEmpty()
                        ? io.vertx.core.Future.succeededFuture(Guides.Guide.NOBODY)
                        : people.get().learn(state).map(learnt -> new Guides.Guide(people.get(), people.get())));
    }

    private io.vertx.core.Future<Void> ledgerFollows() {
        boolean well = !ledger.isBroken() && ledger.silence().compareTo(Duration.ofSeconds(5)) < 0;
        return well ? io.vertx.core.Future.succeededFuture() : io.vertx.core.Future.failedFuture("ledger");
    }

    /** Opens the door: before, nobody reaches the server, and whoever knocks is not told of what is not there yet. */
    public Gongping open() {
        web = Optional.of(door.get());
        return this;
    }

    /** Who may sign in. */
    public gongping.access.Access access() {
        return access;
    }

    /** The rosters, for whoever prepares a demonstration. */
    public Rosters rosters() {
        return rosters;
    }

    /** The conferences, for whoever prepares a demonstration. */
    public Conferences conferences() {
        return conferences;
    }

    /** How a roster is sealed by two persons. */
    public gongping.preparation.web.Sealings sealings() {
        return sealing.sealings();
    }

    /** What is on record of the rosters. */
    public gongping.preparation.web.RosterRecords records() {
        return sealing.records();
    }

    /** Where objections and answers are kept. */
    public gongping.preparation.web.Sayings sayings() {
        return sealing.sayings();
    }

    /** The rules that a conference was sealed with; empty before. Blocks. */
    public byte[] rules(String conference) {
        return conferences
                .known(conference)
                .state()
                .draw()
                .map(draw -> files.rules(draw.draw().manifest()))
                .orElseGet(() -> new byte[0]);
    }

    /** How a conference is made from a sealed roster. */
    public Preparation preparation() {
        return preparation;
    }

    /** Stops in the order of vertx.md §8: no new work, then what stands behind it, PostgreSQL last and not here. */
    @Override
    public void close() {
        web.ifPresent(it -> Starting.await(it.withdraw(settings.http().demo() ? Duration.ZERO : BALANCER)));
        telephone.close();
        seconds.close();
        secondDisk.close();
        logs.close();
        reactions.close();
        Starting.await(ledger.close());
        screens.close();
        live.close();
        web.ifPresent(it -> Starting.await(it.close()));
        rosters.close();
        access.close();
        Starting.await(database.close());
        Starting.await(vertx.close());
    }
}
