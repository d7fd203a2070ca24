package gongping.preparation.web;

import gongping.access.Permission;
import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.http.Answer;
import gongping.http.Exchange;
import gongping.http.Operations;
import gongping.http.Problem;
import gongping.http.RateLimits;
import gongping.http.Routes;
import gongping.ledger.Outcome;
import gongping.ledger.RequestHash;
import gongping.preparation.RosterCommand;
import gongping.preparation.RosterCommand.AnswerObjection;
import gongping.preparation.RosterCommand.EraseObjection;
import gongping.preparation.RosterCommand.FileObjection;
import gongping.preparation.RosterEvent;
import gongping.preparation.RosterRecord;
import gongping.roster.RosterId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * {@code fileObjection} for anybody, without a name and without a session; {@code answerObjection} and {@code
 * eraseObjection} for the registrar; {@code listObjections} for everybody.
 */
public final class ObjectionRoutes implements Routes {
    private static final int AN_HOUR = 10;
    private static final int WORDS_MAX = 500;

    private final RosterRecords records;
    private final Sayings sayings;
    private final ObjectionPage page;
    private final Clock clock;
    private final RateLimits perNetwork = new RateLimits(AN_HOUR, Duration.ofHours(1), AN_HOUR);

    /** Over these records; words go to {@code sayings}. */
    public ObjectionRoutes(RosterRecords records, Sayings sayings, Clock clock) {
        this.records = records;
        this.sayings = sayings;
        this.page = new ObjectionPage(sayings);
        this.clock = clock;
    }

    @Override
    public void mount(Operations operations) {
        operations.on("listObjections", this::list);
        operations.on("fileObjection", this::file);
        operations.on("answerObjection", this::answer);
        operations.on("eraseObjection", this::erase);
    }

    private Future<Answer> list(Exchange exchange) {
        var record = records.of(records.sealed(exchange.path("roster")));
        int before = exchange.query("before").map(Integer::parseInt).orElse(0);
        boolean desk = exchange.principal().may(Permission.ROSTER_READ);
        return page.of(record, before, desk).map(Answer::json);
    }

    private Future<Answer> file(Exchange exchange) {
        var id = records.sealed(exchange.path("roster"));
        var record = records.of(id);
        if (!record.isHearing(clock.instant())) {
            var until = record.sealed().orElseThrow().until();
            throw Problem.of("objection.ended", RosterRecord.told(until)).failure();
        }
        perNetwork.take(exchange.network()).ifPresent(wait -> {
            throw Problem.of("request.too-many", wait).failure();
        });
        var about = Optional.ofNullable(exchange.body().getString("about")).flatMap(CadreId::parse);
        return said(exchange, id)
                .compose(words -> give(exchange, id, new FileObjection(about, words)))
                .map(done -> Answer.json(201, Map.of("number", number(done))));
    }

    private static int number(Outcome.Done<RosterEvent> done) {
        return done.events().getFirst().event() instanceof RosterEvent.ObjectionFiled filed ? filed.number() : 0;
    }

    private Future<Answer> answer(Exchange exchange) {
        var id = records.sealed(exchange.path("roster"));
        var body = exchange.body();
        int number = Integer.parseInt(exchange.path("number"));
        return said(exchange, id)
                .compose(words -> give(
                        exchange,
                        id,
                        new AnswerObjection(number, body.getBoolean("accepted"), body.getBoolean("shown"), words)))
                .map(done -> Answer.none());
    }

    /** The words first, then the event: asked again it ends what a crash left undone. */
    private Future<Answer> erase(Exchange exchange) {
        var id = records.sealed(exchange.path("roster"));
        int number = Integer.parseInt(exchange.path("number"));
        var objection = records.of(id)
                .objection(number)
                .orElseThrow(() -> Problem.of("objection.none", number).failure());
        if (objection.reply().isEmpty()) {
            throw Problem.of("objection.unanswered", 1).failure();
        }
        var gone = new ArrayList<Future<Boolean>>();
        var by = exchange.principal().actor();
        gone.add(sayings.erase(objection.words().id(), by));
        objection.reply().map(RosterRecord.Reply::words).ifPresent(words -> gone.add(sayings.erase(words.id(), by)));
        return Future.all(gone)
                .compose(done -> records.submit(
                        id,
                        "erase-" + id + "-" + number,
                        by,
                        clock.instant(),
                        new EraseObjection(number),
                        RequestHash.NONE))
                .map(done -> Answer.none());
    }

    private Future<Statement> said(Exchange exchange, RosterId id) {
        var words = exchange.body().getString("words").strip();
        if (words.isEmpty()
                || words.codePointCount(0, words.length()) > WORDS_MAX
                || words.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of("statement.form", WORDS_MAX).failure();
        }
        return sayings.keep("roster/" + id + "/" + key(exchange), words);
    }

    private Future<Outcome.Done<RosterEvent>> give(Exchange exchange, RosterId id, RosterCommand command) {
        var by = exchange.principal().actor();
        var asked = Buffer.buffer(by.id() + "\n" + exchange.uri() + "\n").appendBuffer(exchange.bytes());
        return records.submit(id, key(exchange), by, clock.instant(), command, RequestHash.of(asked.getBytes()));
    }

    private static String key(Exchange exchange) {
        return exchange.header("Idempotency-Key").orElseThrow();
    }
}
