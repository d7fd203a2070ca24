package gongping.telephone.flow;

import gongping.telephone.LineId;
import gongping.telephone.RoomId;
import java.time.Instant;

/**
 * A dialling that is wanted.
 *
 * @param line used once
 * @param room where the callee is taken
 * @param hand with the telephone in the hand
 * @param at when it was asked for; what is older than half a minute is not dialled any more
 */
public record CallRequest(LineId line, RoomId room, boolean hand, Instant at) {}
