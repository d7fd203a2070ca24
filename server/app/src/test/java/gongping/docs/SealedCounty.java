package gongping.docs;

import gongping.Gongping;
import gongping.conference.MatchRule;
import gongping.conference.Plan;
import gongping.conference.Question;
import gongping.conference.QuestionId;
import gongping.conference.web.Preparation;
import gongping.config.DatabaseSettings;
import gongping.config.HttpSettings;
import gongping.config.Settings;
import gongping.config.TelephoneSettings;
import gongping.database.Access;
import gongping.database.Databases;
import gongping.database.PostgresProcess;
import gongping.draw.Code;
import gongping.http.TestWeb;
import gongping.kernel.Actor;
import gongping.people.Scripts;
import gongping.roster.RosterId;
import gongping.roster.Upload;
import gongping.sample.County;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole server over a PostgreSQL of its own, with the sealed conference {@code main} of a tiny county. */
public final class SealedCounty implements AutoCloseable {
    private static final HttpSettings.Limits MUCH = new HttpSettings.Limits(10_000, 1_000, 2_000, 256L << 20);
    private static final Actor REGISTRAR = new Actor("u-registrar");
    private static final Actor AUDITOR = new Actor("u-auditor");

    private final PostgresProcess postgres;
    private final Settings settings;
    private final int port;
    private final Path folder;
    private final int airDelayS;
    private final String rules;
    private final Plan.Recomputation recomputation;
    private final boolean rehearsal;
    private Gongping server;
    private String roster = "";

    SealedCounty(Path folder) throws IOException {
        this(folder, new TelephoneSettings.Manual(), 1);
    }

    /** {@code airDelayS}: by so many seconds the air runs behind; every household's name exists once. */
    public SealedCounty(Path folder, TelephoneSettings telephone, int airDelayS) throws IOException {
        this(folder, telephone, airDelayS, "规则\n");
    }

    /** With these rules of the draw. */
    public SealedCounty(Path folder, TelephoneSettings telephone, int airDelayS, String rules) throws IOException {
        this(folder, telephone, airDelayS, rules, Map.of());
    }

    /** With these rules, whose cosigners are asked at these addresses. */
    public SealedCounty(
            Path folder, TelephoneSettings telephone, int airDelayS, String rules, Map<String, URI> cosigners)
            throws IOException {
        this(
                folder,
                telephone,
                airDelayS,
                rules,
                Plan.Recomputation.ONE_MACHINE,
                HttpSettings.Limits.USUAL,
                cosigners,
                false);
    }

    /** Dialled by hand; {@code recomputation} releases a round. One address may ask as much as it likes. */
    public SealedCounty(Path folder, int airDelayS, Plan.Recomputation recomputation) throws IOException {
        this(folder, new TelephoneSettings.Manual(), airDelayS, "规则\n", recomputation, MUCH, Map.of(), false);
    }

    /** A server of rehearsals; {@code main} is one. */
    public static SealedCounty rehearsal(Path folder) throws IOException {
        var alone = Plan.Recomputation.ONE_MACHINE;
        return new SealedCounty(folder, new TelephoneSettings.Manual(), 1, "规则\n", alone, MUCH, Map.of(), true);
    }

    private SealedCounty(
            Path folder,
            TelephoneSettings telephone,
            int airDelayS,
            String rules,
            Plan.Recomputation recomputation,
            HttpSettings.Limits limits,
            Map<String, URI> cosigners,
            boolean rehearsal)
            throws IOException {
        this.rehearsal = rehearsal;
        this.folder = folder;
        Files.createDirectories(folder.resolve("second-disk"));
        this.rules = rules;
        this.recomputation = recomputation;
        this.airDelayS = airDelayS;
        port = freePort();
        postgres = Databases.durable(folder.resolve("postgres"));
        var unused = new DatabaseSettings.Login("unused", "");
        settings = new Settings(
                demo(port, folder, limits),
                new DatabaseSettings(postgres.access().url(), unused, unused),
                folder,
                folder.resolve("vault.key"),
                airDelayS,
                telephone,
                cosigners,
                rehearsal ? Settings.Kind.REHEARSAL : Settings.Kind.CONFERENCE,
                Optional.of(folder.resolve("second-disk")),
                folder.resolve("chains-seen.txt"));
        server = started();
        prepare();
    }

    private static HttpSettings demo(int port, Path folder, HttpSettings.Limits limits) {
        var usual = HttpSettings.demo(port, folder);
        return new HttpSettings(
                usual.baseUrl(),
                usual.address(),
                usual.port(),
                usual.tls(),
                usual.proxies(),
                usual.origins(),
                usual.frames(),
                usual.site(),
                usual.demo(),
                limits);
    }

    private Gongping started() {
        return new Gongping(settings, postgres.access(), "docs", Scripts.NONE).open();
    }

    /** The server stops; {@code meanwhile} something is done to what it left; it starts again at the same address. */
    public void restart(Runnable meanwhile) {
        server.close();
        meanwhile.run();
        server = started();
    }

    /** Where the database is, for whoever looks into its tables. */
    public Access access() {
        return postgres.access();
    }

    /** The roster that is sealed. */
    public String roster() {
        return roster;
    }

    /** The file of the households that were imported, with their names and numbers. */
    public Path households() {
        return folder.resolve("county/households.csv");
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    private void prepare() throws IOException {
        var sealed = sealed(0);
        roster = sealed.text();
        var directory = TestWeb.await(server.rosters().directory(sealed)).orElseThrow();
        Map<Code, Buffer> groups = new HashMap<>();
        directory.groups().forEach((name, group) -> groups.put(name, Buffer.buffer(group.file())));
        TestWeb.await(server.preparation()
                .prepare(
                        new Preparation.Ingredients(
                                "main",
                                new Code(rehearsal ? "REHEARSAL-DOCS" : "DOCS"),
                                plan(),
                                rules,
                                2,
                                2,
                                Buffer.buffer(directory.roster().file()),
                                groups),
                        REGISTRAR));
    }

    /** Another roster of the same county, sealed by two, to which objections are heard for so many days. */
    RosterId sealed(int days) throws IOException {
        var uploads = County.of(new County.Size(12, 60), true)
                .write(folder.resolve("county"), County.Format.CSV)
                .subList(0, 5)
                .stream()
                .map(Upload::of)
                .toList();
        var imported = TestWeb.await(server.rosters().importFiles(uploads, true, REGISTRAR, (file, rows) -> {}));
        var draft = imported.roster().orElseThrow();
        var now = Instant.now();
        var proposal = TestWeb.await(server.sealings().propose(draft, days, REGISTRAR, now));
        TestWeb.await(server.sealings().approve(draft, proposal.hash(), AUDITOR, now));
        return draft;
    }

    private Plan plan() {
        var visits =
                new Question(QuestionId.of(1), "到户", "几次？", "几次？", new Question.Form.Count("次"), new MatchRule.Equal());
        return new Plan(
                "云澜县评议大会",
                "2026 年第四季度",
                "yunlan.example",
                rehearsal ? Plan.Mark.REHEARSAL : Plan.Mark.DEMO,
                List.of(visits),
                List.of(),
                Optional.empty(),
                airDelayS,
                7,
                Optional.of(recomputation),
                Optional.empty(),
                Optional.empty());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.close();
        postgres.close();
    }
}
