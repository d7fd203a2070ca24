package gongping.demo;

import gongping.Gongping;
import gongping.conference.ConferenceEvent;
import gongping.conference.Phase;
import gongping.conference.web.Conferences;
import gongping.config.DatabaseSettings;
import gongping.config.HttpSettings;
import gongping.config.Settings;
import gongping.config.TelephoneSettings;
import gongping.database.PostgresProcess;
import gongping.sample.County;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * The demonstration: PostgreSQL, the telephone simulator, the second machine, a cosigner of the log and, if wanted, the
 * autopilot as processes beside one server.
 */
public final class Demo {
    private static final String NODE = "demo";

    /**
     * What is wanted.
     *
     * @param port where the server listens on this machine
     * @param data the folder that survives a restart
     * @param home the folder with the built pages
     * @param small 200 cadres in place of a whole county
     * @param canary every household's name and number can be searched for
     * @param autopilot a process conducts the conference
     * @param pace times as fast as a person
     */
    public record Wish(int port, Path data, Path home, boolean small, boolean canary, boolean autopilot, double pace) {}

    private final Wish wish;
    private final Consumer<String> progress;
    private final long startedAt = System.nanoTime();

    private Demo(Wish wish, Consumer<String> progress) {
        this.wish = wish;
        this.progress = progress;
    }

    /** Runs until the program is told to stop. */
    public static void run(Wish wish, Consumer<String> progress) throws IOException, InterruptedException {
        new Demo(wish, progress).run();
    }

    private void run() throws IOException, InterruptedException {
        new ServerSocket(wish.port()).close(); // the door opens last: better told now that another program has it
        Files.createDirectories(secondDisk());
        var postgres = PostgresProcess.start(PostgresProcess.home(wish.data()), progress);
        var simulator = SimulatedLine.start(wish.data(), wish.pace());
        var cosigner = DemoCosigner.of(wish.data());
        var server = new Gongping(settings(simulator, cosigner), postgres.access(), NODE, simulator.scripts());
        simulator.follow(server.conferences());
        county(server)
                .make(
                        cosigner.named(DemoPlan.RULES),
                        wish.small() ? County.SMALL : County.FULL,
                        wish.canary(),
                        wish.data());
        server.open();
        progress.accept(
                "Ready: http://localhost:%d/  (%.1f s)".formatted(wish.port(), (System.nanoTime() - startedAt) / 1e9));
        tellTheEnd(server.conferences());
        var second = second();
        var notary = cosigner.start(server.rules(DemoCounty.CONFERENCE));
        var pilot = wish.autopilot() ? Optional.of(pilot(simulator)) : Optional.<Companion>empty();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            pilot.ifPresent(Companion::stop);
            second.stop();
            notary.ifPresent(Companion::stop);
            server.close();
            simulator.close();
            postgres.close();
            stopped.countDown();
        }));
        stopped.await();
    }

    private DemoCounty county(Gongping server) {
        var clock = Clock.systemUTC();
        var sealing = new DemoSealing(server.records(), server.sealings(), server.sayings(), clock);
        return new DemoCounty(server.rosters(), server.conferences(), server.preparation(), sealing, clock, progress);
    }

    /** A closed conference cannot be played again: whoever looks for another one is told how, now or when it ends. */
    private void tellTheEnd(Conferences conferences) {
        var encore = Encore.told(wish, Path.of("").toAbsolutePath());
        if (conferences.known(DemoCounty.CONFERENCE).state().phase() == Phase.CLOSED) {
            progress.accept(encore);
        }
        conferences.listen((stream, now, event) -> {
            if (event.event() instanceof ConferenceEvent.Closed) {
                progress.accept(encore);
            }
        });
    }

    private Settings settings(SimulatedLine simulator, DemoCosigner cosigner) {
        var unused = new DatabaseSettings.Login("demo", "");
        return new Settings(
                HttpSettings.demo(wish.port(), wish.home()),
                new DatabaseSettings(URI.create("postgresql://127.0.0.1/demo"), unused, unused),
                wish.data(),
                wish.data().resolve("vault.key"),
                DemoPlan.plan().airDelaySeconds(),
                telephone(simulator),
                cosigner.address(),
                Settings.Kind.CONFERENCE,
                Optional.of(secondDisk()),
                wish.data().resolve("chains-seen.txt"));
    }

    /** A disk of its own only in name: in a demonstration it is a folder beside the others. */
    private Path secondDisk() {
        return wish.data().resolve("second-disk");
    }

    private TelephoneSettings telephone(SimulatedLine simulator) {
        return new TelephoneSettings.Twilio(
                Optional.of(simulator.url()),
                simulator.account(),
                List.of(simulator.token()),
                SimulatedLine.FROM,
                SimulatedLine.DESK,
                Optional.of(SimulatedLine.HALL),
                Optional.empty(),
                SimulatedLine.pace(wish.pace()));
    }

    /** A machine of its own only in name: in a demonstration it runs on this one. */
    private Companion second() {
        var verb = List.of(
                "draw",
                "follow",
                "http://localhost:" + wish.port(),
                "--demo",
                "--conference",
                DemoCounty.CONFERENCE,
                "--folder",
                wish.data().resolve("second-machine").toString());
        return Companion.start(wish.data(), "second-machine", verb, Map.of());
    }

    private Companion pilot(SimulatedLine simulator) throws IOException {
        var small = SmallGroup.of(wish.data().resolve("sample/groups.csv"));
        var verb = new ArrayList<>(List.of("autopilot", "--server", "http://localhost:" + wish.port()));
        verb.addAll(List.of("--simulator", simulator.url().toString(), "--conference", DemoCounty.CONFERENCE));
        verb.addAll(List.of("--group", small.name(), "--pace", Double.toString(wish.pace())));
        verb.addAll(
                List.of("--receipts", wish.data().resolve("autopilot.receipts").toString()));
        if (!small.excused().isEmpty()) {
            verb.addAll(List.of("--excuse", String.join(",", small.excused())));
        }
        return Companion.start(wish.data(), "autopilot", verb, Map.of());
    }
}
