package gongping.view;

import gongping.conference.Conference;
import gongping.conference.Inquiry;
import java.util.List;

/** Somebody seated whom the host reported as left; a second person confirms it. */
public record Missing(String inquiry, Person person, long since) {
    static List<Missing> all(Conference c, Directory directory) {
        return c.openInquiries().stream()
                .filter(inquiry -> inquiry.stage() instanceof Inquiry.Stage.LeftReported)
                .map(inquiry -> new Missing(
                        inquiry.id().text(),
                        Person.of(c, directory, inquiry.cadre()),
                        inquiry.since().toEpochMilli()))
                .toList();
    }
}
