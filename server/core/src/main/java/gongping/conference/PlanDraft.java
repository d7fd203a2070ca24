package gongping.conference;

import java.util.List;
import java.util.Optional;

/** A plan while parts of it change; made and left by {@link Plan#with}. */
public final class PlanDraft {
    private final Plan plan;
    private Plan.Mark mark;
    private Optional<OwnChains> chains;
    private Optional<Plan.Recomputation> recomputation;
    private Optional<List<String>> witnesses;
    private Optional<Integer> rounds;

    PlanDraft(Plan plan) {
        this.plan = plan;
        mark = plan.mark();
        chains = plan.chains();
        recomputation = plan.recomputation();
        witnesses = plan.witnesses();
        rounds = plan.rounds();
    }

    /** Whether this is the real thing. */
    public void mark(Plan.Mark it) {
        mark = it;
    }

    /** Which witnesses hold their chains themselves. */
    public void chains(OwnChains own) {
        chains = Optional.of(own);
    }

    /** Who recomputes. */
    public void recomputation(Plan.Recomputation by) {
        recomputation = Optional.of(by);
    }

    /** Who owns a chain; empty: they are numbered. */
    public void witnesses(Optional<List<String>> names) {
        witnesses = names;
    }

    /** How many rounds are planned. */
    public void rounds(int planned) {
        rounds = Optional.of(planned);
    }

    Plan plan() {
        return new Plan(
                plan.title(),
                plan.period(),
                plan.checkAddress(),
                mark,
                plan.questions(),
                plan.runSheet(),
                chains,
                plan.airDelaySeconds(),
                plan.answerDays(),
                recomputation,
                witnesses,
                rounds);
    }
}
