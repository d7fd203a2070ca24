package gongping.telephone.web;

import gongping.conference.AttemptId;
import gongping.conference.Call;
import gongping.conference.InquiryId;
import gongping.telephone.LineId;
import gongping.telephone.RoomId;
import gongping.telephone.flow.CallRequest;

/** How attempts and inquiries are called on the telephone: ids of ours, unique over all conferences. */
final class Names {
    private Names() {}

    /** An attempt and the conference that it belongs to. */
    record Place(String conference, AttemptId attempt) {}

    static LineId line(String conference, AttemptId attempt) {
        return new LineId(conference + "-" + attempt.text());
    }

    static RoomId room(String conference, InquiryId inquiry) {
        return new RoomId("inq-" + conference + "-" + inquiry.text());
    }

    static Place place(LineId line) {
        var text = line.text();
        var dash = text.lastIndexOf('-');
        return new Place(text.substring(0, dash), new AttemptId(text.substring(dash + 1)));
    }

    static CallRequest request(String conference, Call.Attempt attempt) {
        return new CallRequest(
                line(conference, attempt.id()),
                room(conference, attempt.inquiry()),
                attempt.hand(),
                attempt.requestedAt());
    }
}
