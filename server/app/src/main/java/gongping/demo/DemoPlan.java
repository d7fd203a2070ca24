package gongping.demo;

import gongping.conference.MatchRule;
import gongping.conference.Plan;
import gongping.conference.Question;
import gongping.conference.QuestionId;
import java.util.List;
import java.util.Optional;

/** What the demonstration's conference is about. */
final class DemoPlan {
    /** The prose rules that the manifest names by their hash. */
    static final String RULES = """
            云澜县评议大会抽号规则（演示）

            一、本次大会计划抽取干部四轮以内，每名受问询干部另抽农户一轮。
            二、可以按乡镇、职级、单位类别分组抽取，分组随底册封存。
            三、请假的干部照常抽取、公布，在七日内公开答复。
            四、每户最多拨打两次，仍未接通的，按抽取次序转下一户。
            五、播出时间比现场晚二十秒。
            """;

    private DemoPlan() {}

    static Plan plan() {
        return new Plan(
                "云澜县评议大会",
                "2026 年第四季度",
                "yunlan.example",
                Plan.Mark.DEMO,
                List.of(raised(), visits(), last(), solved()),
                List.of(
                        new Plan.RunItem("开场", "20:00"),
                        new Plan.RunItem("第一轮　全县", "20:06"),
                        new Plan.RunItem("第二轮　乡镇", "20:24"),
                        new Plan.RunItem("第三轮　全县", "20:42"),
                        new Plan.RunItem("点名问询", "21:00"),
                        new Plan.RunItem("承诺汇总", "21:16"),
                        new Plan.RunItem("闭幕", "21:24")),
                Optional.empty(),
                20,
                7,
                Optional.of(Plan.Recomputation.TWO_MACHINES),
                Optional.of(List.of("县公证处", "县人大监察司法委")),
                Optional.empty());
    }

    private static Question raised() {
        var options = List.of(
                new Question.Option("light", "村口路灯不亮", "Street lamp out"),
                new Question.Option("road", "道路破损", "Broken road"),
                new Question.Option("water", "饮水不稳", "Unsteady water"),
                new Question.Option("school", "孩子上学远", "School too far"),
                new Question.Option("other", "其他难事", "Something else"),
                new Question.Option("nothing", "没有反映", "Nothing"));
        return new Question(
                new QuestionId("Q1"),
                "反映难事",
                "你包联的农户向你反映过什么难事？",
                "家里向干部反映过什么难事？",
                new Question.Form.Choice(options),
                new MatchRule.Equal());
    }

    private static Question visits() {
        return new Question(
                new QuestionId("Q2"),
                "今年到户",
                "今年以来，你到每户家里去过几次？",
                "今年以来，干部到您家来过几次？",
                new Question.Form.Count("次"),
                new MatchRule.Within(1));
    }

    private static Question last() {
        return new Question(
                new QuestionId("Q3"),
                "最近一次",
                "最近一次逐户走访是什么时候？",
                "最近一次是什么时候来的？",
                new Question.Form.Day(),
                new MatchRule.WithinDays(7));
    }

    private static Question solved() {
        var options = List.of(
                new Question.Option("solved", "解决了", "Solved"),
                new Question.Option("again", "解决过，又坏了", "Solved, broken again"),
                new Question.Option("not", "没有解决", "Not solved"),
                new Question.Option("looked", "有人来看过", "Somebody came to look"));
        return new Question(
                new QuestionId("Q4"),
                "是否解决",
                "反映的事解决了没有？",
                "您反映的事，现在解决了吗？",
                new Question.Form.Choice(options),
                new MatchRule.Equal());
    }
}
