package gongping.follow;

import gongping.draw.Body;
import gongping.draw.Ceremony;
import gongping.draw.TranscriptLine;

/** What a line means on the board. */
final class Shown {
    private Shown() {}

    /** Shows a line that stands; {@code now} is the draw after it. */
    static void on(Board board, Ceremony now, TranscriptLine line) {
        int round = now.lastRound();
        var roster = now.draw().roster();
        switch (line.body()) {
            case Body.ParamsPublished(var params) -> board.opened(params);
            case Body.CadresDrawn(var result) -> board.names(round, result, roster);
            case Body.HouseholdsOrdered(var order) -> board.order(round, order, roster);
            case Body.SeatsFilled(int of, var quota, var result) -> board.seat(of, result, roster);
            case Body.Withdrawn b -> board.voided(round, "骰前撤回", now.voids());
            case Body.LinkMissing(var party) -> board.voided(round, "缺 " + party + " 的密环", now.voids());
            case Body.ManifestPublished b -> {}
            case Body.CadreNamed b -> {}
            case Body.DigitsKeyed b -> {}
            case Body.DigitsAgreed b -> {}
            case Body.BeaconRead b -> {}
            case Body.LinkRevealed b -> {}
            case Body.SeedComputed b -> {}
            case Body.CadreLeft b -> {}
            case Body.HouseholdCalled b -> {}
            case Body.DrawClosed b -> {}
        }
    }
}
