package gongping.conference.web;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.conference.Command;
import gongping.conference.RoundCommand;

/** What a seat may do beyond its role: a keyer keys as himself, a witness reveals his own link. */
final class Seats {
    private Seats() {}

    static boolean may(Desk desk, Command command) {
        return switch (command) {
            case RoundCommand.KeyDigits c ->
                desk.role() == Role.KEYER && c.by().text().equals(Integer.toString(desk.seat()));
            case RoundCommand.KeyLink c ->
                desk.role() == Role.KEYER && c.by().text().equals(Integer.toString(desk.seat()));
            case RoundCommand.Reveal c ->
                desk.role() == Role.WITNESS && c.party().number() == desk.seat();
            default -> true;
        };
    }
}
