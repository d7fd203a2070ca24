package gongping.telephone.flow;

import gongping.telephone.CallbackToken;
import gongping.telephone.LineId;
import gongping.telephone.ProviderId;
import gongping.telephone.RoomId;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * A dialling as the database has it.
 *
 * @param provider the call that it is bound to
 * @param refused the provider surely did not dial
 */
record Claim(
        LineId line,
        RoomId room,
        boolean hand,
        CallbackToken token,
        String boot,
        Instant claimedAt,
        Optional<ProviderId> provider,
        boolean refused,
        boolean ended) {
    static final String COLUMNS = "line, room, hand, token, boot, claimed_at, provider, outcome, ended_at";

    static Claim of(Row row) {
        return new Claim(
                new LineId(row.getString("line")),
                new RoomId(row.getString("room")),
                row.getBoolean("hand"),
                new CallbackToken(row.getString("token")),
                row.getString("boot"),
                row.getOffsetDateTime("claimed_at").toInstant(),
                Optional.ofNullable(row.getString("provider")).map(ProviderId::new),
                "refused".equals(row.getString("outcome")),
                row.getOffsetDateTime("ended_at") != null);
    }

    Claim bound(ProviderId call) {
        return new Claim(line, room, hand, token, boot, claimedAt, Optional.of(call), refused, ended);
    }
}
