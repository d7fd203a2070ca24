package gongping.conference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import gongping.draw.Link;
import gongping.draw.Party;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is settled before a conference begins.
 *
 * @param title such as 云澜县评议大会
 * @param period such as 2026 年第四季度
 * @param checkAddress where the public verifies, shown on screen
 * @param mark whether this is the real thing
 * @param questions asked of cadre and household alike, in order
 * @param runSheet the host's ordered items
 * @param chains the published ends of those chains that their witnesses hold themselves; the server holds the rest
 * @param airDelaySeconds air time runs this many seconds behind the hall
 * @param answerDays an absent or left cadre answers within this many days
 * @param recomputation who recomputes a round before it is announced; two machines where the plan does not say
 * @param witnesses the bodies that own a secret chain beside the server, such as 县公证处, in the order in which they
 *     reveal; numbered where the plan names none
 * @param rounds how many rounds are planned, those of households included; each takes a link of every chain
 */
public record Plan(
        String title,
        String period,
        String checkAddress,
        Mark mark,
        List<Question> questions,
        List<RunItem> runSheet,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OwnChains> chains,
        int airDelaySeconds,
        int answerDays,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Recomputation> recomputation,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<String>> witnesses,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> rounds) {
    /** What every picture says about itself in the corner. */
    public enum Mark {
        /** The meeting itself: no mark. */
        @JsonProperty("live")
        LIVE,
        /** 演示. */
        @JsonProperty("demo")
        DEMO,
        /** 彩排. */
        @JsonProperty("rehearsal")
        REHEARSAL
    }

    /** Who recomputes a round before anything of it is announced (draw.md §3.11). */
    public enum Recomputation {
        /** The server's verifier and a second machine; two people can waive the latter, round by round. */
        @JsonProperty("two-machines")
        TWO_MACHINES,
        /** The server's verifier alone. */
        @JsonProperty("one-machine")
        ONE_MACHINE
    }

    /** One item of the run sheet: a title and the wall-clock time it is planned for, {@code HH:mm}. */
    public record RunItem(String title, String at) {}

    public Plan {
        questions = List.copyOf(questions);
        runSheet = List.copyOf(runSheet);
        witnesses = witnesses.map(List::copyOf);
        if (rounds.filter(planned -> planned < 1).isPresent()
                || questions.isEmpty()
                || airDelaySeconds < 0
                || airDelaySeconds > 600
                || answerDays < 1
                || answerDays > 365) {
            throw new IllegalArgumentException("plan");
        }
    }

    /** The same plan, with these changes. */
    public Plan with(Consumer<PlanDraft> changes) {
        var draft = new PlanDraft(this);
        changes.accept(draft);
        return draft.plan();
    }

    /** Whether a rehearsal is planned. */
    public boolean rehearsal() {
        return mark == Mark.REHEARSAL;
    }

    /** The published end of this party's chain, where the party holds the chain itself. */
    public Optional<Link> chainEnd(Party party) {
        return chains.flatMap(own -> own.end(party));
    }

    /** The question with this id, if the plan has it. */
    public Optional<Question> question(QuestionId id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
