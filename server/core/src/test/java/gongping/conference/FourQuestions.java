package gongping.conference;

import java.util.List;
import java.util.Optional;

/** A plan with a question of each form. */
final class FourQuestions {
    private FourQuestions() {}

    static Plan plan() {
        var solved = new Question(
                new QuestionId("Q3"),
                "是否解决",
                "反映的事解决了没有？",
                "反映的事解决了没有？",
                new Question.Form.Choice(
                        List.of(new Question.Option("yes", "解决了", "Yes"), new Question.Option("no", "没有", "No"))),
                new MatchRule.Equal());
        var visits = new Question(
                new QuestionId("Q1"),
                "今年到户",
                "今年到过几次？",
                "干部来过几次？",
                new Question.Form.Count("次"),
                new MatchRule.Within(1));
        var last = new Question(
                new QuestionId("Q2"),
                "最近一次",
                "最近一次是哪天？",
                "最近一次是哪天来的？",
                new Question.Form.Day(),
                new MatchRule.WithinDays(7));
        var asked = new Question(
                new QuestionId("Q4"), "反映难事", "群众反映过什么？", "反映过什么？", new Question.Form.Free(), new MatchRule.ByHand());
        return new Plan(
                "云澜县评议大会",
                "2026 年第四季度",
                "yunlan.example",
                Plan.Mark.DEMO,
                List.of(visits, last, solved, asked),
                List.of(new Plan.RunItem("开场", "20:00")),
                Optional.empty(),
                20,
                7,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
