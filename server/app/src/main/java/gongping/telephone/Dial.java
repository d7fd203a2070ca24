package gongping.telephone;

/**
 * An order to dial.
 *
 * @param line the dialling, used once
 * @param room where the callee is taken
 * @param to the number
 * @param ringSeconds how long it may ring, 5 to 60
 * @param greeting what the callee hears first, before the room
 * @param maxSeconds the longest call, 60 to 3,600
 * @param token secret of the dialling's callbacks
 */
public record Dial(
        LineId line,
        RoomId room,
        PhoneNumber to,
        int ringSeconds,
        Greeting greeting,
        int maxSeconds,
        CallbackToken token) {
    public Dial {
        if (ringSeconds < 5 || ringSeconds > 60) {
            throw new IllegalArgumentException("ring seconds");
        }
        if (maxSeconds < 60 || maxSeconds > 3_600) {
            throw new IllegalArgumentException("max seconds");
        }
    }
}
