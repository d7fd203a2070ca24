package gongping.telephone.flow;

import gongping.database.Database;
import gongping.database.Written;
import gongping.telephone.CallbackToken;
import gongping.telephone.Fact;
import gongping.telephone.LineId;
import gongping.telephone.ProviderId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables {@code call_claim} and {@code call_fact}. */
final class Claims {
    private static final String CLAIM =
            "insert into call_claim (line, room, hand, token, node, boot) values ($1, $2, $3, $4, $5, $6)"
                    + " on conflict (line) do nothing returning " + Claim.COLUMNS;
    private static final String OF_LINE = "select " + Claim.COLUMNS + " from call_claim where line = $1";
    private static final String OF_TOKEN = "select line from call_claim where token = $1";
    private static final String BIND = "update call_claim set provider = $2, outcome = 'accepted'"
            + " where line = $1 and (provider is null or provider = $2) and outcome is distinct from 'refused'"
            + " returning line";
    private static final String OUTCOME = "update call_claim set outcome = $2 where line = $1 and outcome is null";
    private static final String END =
            "update call_claim set ended_at = clock_timestamp() where line = $1 and ended_at is null";
    private static final String ALIVE =
            "update call_claim set alive_at = clock_timestamp() where boot = $1 and ended_at is null";
    private static final String ORPHANS =
            "update call_claim set node = $1, boot = $2, alive_at = clock_timestamp() where ended_at is null"
                    + " and boot <> $2 and (node = $1 or alive_at < clock_timestamp() - make_interval(secs => $3))"
                    + " returning " + Claim.COLUMNS;
    private static final String BOUND = "select provider from call_claim where provider = any($1) and line <> $2";
    private static final String YOUNGER = "select exists (select 1 from call_claim other join call_claim mine"
            + " on mine.line = $1 and other.line <> mine.line and other.claimed_at > mine.claimed_at"
            + " where other.ended_at is null and other.provider is null"
            + " and other.outcome is distinct from 'refused') as younger";
    private static final String FACT = "insert into call_fact (key, line, provider, kind, sequence, source, stamp)"
            + " values ($1, $2, $3, $4, $5, $6, $7) on conflict (key) do nothing returning key";

    private final Database database;
    private final String node;
    private final String boot;

    /** {@code node} is this server's lasting name, {@code boot} names this run of it. */
    Claims(Database database, String node, String boot) {
        this.database = database;
        this.node = node;
        this.boot = boot;
    }

    /**
     * Claims a line for this run. The value is our claim, or nothing where somebody else has it. Fails where it is not
     * known; asked again it tells, because the token of our own claim is ours.
     */
    Future<Optional<Claim>> claim(CallRequest request, CallbackToken token) {
        var values = Tuple.of(request.line().text(), request.room().text(), request.hand(), token.hex(), node, boot);
        return rows(CLAIM, values)
                .compose(rows -> rows.isEmpty()
                        ? of(request.line())
                                .map(claim -> claim.filter(one -> one.token().equals(token)))
                        : Future.succeededFuture(Optional.of(Claim.of(rows.getFirst()))));
    }

    Future<Optional<Claim>> of(LineId line) {
        return database.read(OF_LINE, Tuple.of(line.text()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Claim::of));
    }

    Future<Optional<LineId>> of(CallbackToken token) {
        return database.read(OF_TOKEN, Tuple.of(token.hex()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new LineId(row.getString("line"))));
    }

    /** Binds a line to the provider's call; false where it is bound to another, or the call to another line. */
    Future<Boolean> bind(LineId line, ProviderId call) {
        return database.write(BIND, Tuple.of(line.text(), call.text())).compose(written -> switch (written) {
            case Written.Stored(var rows) -> Future.succeededFuture(rows.size() == 1);
            case Written.Taken taken -> Future.succeededFuture(false);
            case Written.Failed(var why) -> Future.failedFuture(why);
            case Written.Unknown(var why) -> Future.failedFuture(why);
        });
    }

    Future<Void> refused(LineId line) {
        return rows(OUTCOME, Tuple.of(line.text(), "refused")).mapEmpty();
    }

    Future<Void> unknown(LineId line) {
        return rows(OUTCOME, Tuple.of(line.text(), "unknown")).mapEmpty();
    }

    Future<Void> end(LineId line) {
        return rows(END, Tuple.of(line.text())).mapEmpty();
    }

    /** Tells that this run still keeps its lines. */
    Future<Void> alive() {
        return rows(ALIVE, Tuple.of(boot)).mapEmpty();
    }

    /** Takes over what an earlier run of this server left, or any server that has been silent for so long. */
    Future<List<Claim>> orphans(Duration silent) {
        return rows(ORPHANS, Tuple.of(node, boot, silent.toMillis() / 1_000.0))
                .map(rows -> rows.stream().map(Claim::of).toList());
    }

    /** Which of these calls belong to other lines. */
    Future<Set<String>> boundElsewhere(List<ProviderId> calls, LineId line) {
        var texts = calls.stream().map(ProviderId::text).toArray(String[]::new);
        return database.read(BOUND, Tuple.of(texts, line.text()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("provider"))
                        .collect(Collectors.toSet()));
    }

    /** Whether a line that was claimed later is not bound yet, so that an unbound call may be its own. */
    Future<Boolean> youngerRiddle(LineId line) {
        return database.read(YOUNGER, Tuple.of(line.text()))
                .map(rows -> rows.iterator().next().getBoolean("younger"));
    }

    /** Keeps a fact; false where it was kept before. */
    Future<Boolean> keep(Fact fact) {
        var values = Tuple.of(
                fact.key(),
                fact.line().text(),
                fact.provider().text(),
                fact.kind().name(),
                fact.sequence().isPresent() ? fact.sequence().getAsLong() : null,
                fact.source().name().toLowerCase(java.util.Locale.ROOT),
                fact.stamp().map(stamp -> stamp.atOffset(ZoneOffset.UTC)).orElse(null));
        return rows(FACT, values).map(rows -> !rows.isEmpty());
    }

    private Future<List<Row>> rows(String sql, Tuple values) {
        return database.write(sql, values).compose(written -> switch (written) {
            case Written.Stored(var rows) ->
                Future.succeededFuture(
                        StreamSupport.stream(rows.spliterator(), false).toList());
            case Written.Taken(var constraint) -> Future.failedFuture("taken: " + constraint);
            case Written.Failed(var why) -> Future.failedFuture(why);
            case Written.Unknown(var why) -> Future.failedFuture(why);
        });
    }
}
