package gongping.telephone.simulator;

import java.util.List;

/**
 * How a leg joins a room.
 *
 * @param room the room's friendly name
 * @param label the leg's label, unique in the room; may be empty
 * @param callback address for the room's events; only the first leg's counts; may be empty
 * @param events which events, of start, end, join, leave, mute, hold, modify
 */
record Joining(
        String room,
        String label,
        boolean muted,
        boolean startOnEnter,
        boolean endOnExit,
        boolean beep,
        String waitUrl,
        String jitter,
        String callback,
        List<String> events) {
    Joining {
        events = List.copyOf(events);
    }
}
