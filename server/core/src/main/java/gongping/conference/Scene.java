package gongping.conference;

import gongping.draw.HouseholdId;
import java.time.Instant;

/** What the broadcast shows. It follows from the host's steps; a picture is a function of this, the state and time. */
public sealed interface Scene {
    /** Since when. */
    Instant since();

    /** 垫片. */
    record Standby(Instant since) implements Scene {}

    /** 封存公告: what was sealed before the first round. */
    record Manifest(Instant since) implements Scene {}

    /** The open round: pool, dice, links. */
    record Pool(int round, Instant since) implements Scene {}

    /** The reel, for one entry. */
    record Reel(int round, int slot, Instant since) implements Scene {}

    /** 本轮作废. */
    record VoidRound(int round, Instant since) implements Scene {}

    /** 干部卡. */
    record Card(InquiryId inquiry, Instant since) implements Scene {}

    /** 题目, asked of the cadre. */
    record Asked(InquiryId inquiry, QuestionId question, Instant since) implements Scene {}

    /** 连线. */
    record OnLine(AttemptId attempt, Instant since) implements Scene {}

    /** 核对, against this household. */
    record Comparison(InquiryId inquiry, HouseholdId household, Instant since) implements Scene {}

    /** 评定. */
    record Decided(InquiryId inquiry, Instant since) implements Scene {}

    /** 承诺. */
    record Promised(CommitmentId commitment, Instant since) implements Scene {}
}
