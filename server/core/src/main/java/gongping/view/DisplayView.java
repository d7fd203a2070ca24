package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Plan;
import java.util.Optional;

/**
 * What the broadcast renderers get: the picture that follows from the host's steps.
 *
 * @param title such as 云澜县评议大会
 * @param draw the draw's code, by which its public log is found; empty before it is sealed
 * @param mark what the corner says; empty for the real thing
 * @param panic every picture is cleared
 * @param scene the picture; empty before there is a plan and while everything is cleared
 */
public record DisplayView(
        String title,
        String period,
        String checkAddress,
        Optional<String> draw,
        Optional<Plan.Mark> mark,
        boolean panic,
        Optional<Picture> scene) {
    /** The picture of this state. */
    public static DisplayView of(Conference c, Directory directory) {
        var plan = c.plan();
        return new DisplayView(
                plan.map(Plan::title).orElse(""),
                plan.map(Plan::period).orElse(""),
                plan.map(Plan::checkAddress).orElse(""),
                c.draw().map(ceremony -> ceremony.draw().manifest().draw().text()),
                plan.map(Plan::mark).filter(mark -> mark != Plan.Mark.LIVE),
                c.panic(),
                plan.isEmpty() || c.panic() ? Optional.empty() : Pictures.of(c, directory));
    }
}
