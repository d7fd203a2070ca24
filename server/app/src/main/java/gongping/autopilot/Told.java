package gongping.autopilot;

import java.util.Map;

/** What the pilot says about a press. */
final class Told {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("go-live", "宣布大会开始"),
            Map.entry("resume", "大会继续"),
            Map.entry("spin", "滚动号码"),
            Map.entry("announce", "公布一个号码"),
            Map.entry("begin-answering", "请干部答题"),
            Map.entry("ask", "题目上屏"),
            Map.entry("publish-household-round", "抽取农户"),
            Map.entry("ask-on-air", "请求接入直播"),
            Map.entry("begin-judging", "请现场评议"),
            Map.entry("conclude", "本次问询结束"));

    private Told() {}

    static String of(String type) {
        return WORDS.getOrDefault(type, type);
    }
}
