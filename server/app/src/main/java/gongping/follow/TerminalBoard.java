package gongping.follow;

import gongping.draw.Code;
import gongping.draw.Entry;
import gongping.draw.HouseholdId;
import gongping.draw.Params;
import gongping.draw.Quota;
import gongping.draw.Roster;
import gongping.draw.Sha256;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The board in a terminal, in Chinese; names in the terminal's double-height type. */
public final class TerminalBoard implements Board {
    private static final String UPPER = "\u001b#3";
    private static final String LOWER = "\u001b#4";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";
    private static final String ALL_DRAWN = "符合本轮条件的人都已抽取";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintWriter out;
    private final boolean big;
    private final Clock clock;
    private String waited = "";

    /** {@code big}: the terminal knows double-height lines; otherwise one plain line each. */
    public TerminalBoard(PrintWriter out, boolean big) {
        this(out, big, Clock.system(ZoneId.systemDefault()));
    }

    TerminalBoard(PrintWriter out, boolean big, Clock clock) {
        this.out = out;
        this.big = big;
        this.clock = clock;
    }

    @Override
    public void follows(String draw, int lines, boolean demo) {
        say((demo ? "演示　" : new Code(draw).rehearsal() ? "彩排　" : "") + "第二台机：" + draw + "，已核 " + lines + " 行");
    }

    @Override
    public void opened(Params params) {
        say("第 " + params.round() + " 轮参数已公布：" + what(params) + "，等骰数");
    }

    private static String what(Params params) {
        return switch (params) {
            case Params.Cadres cadres ->
                cadres.quotas().stream().map(TerminalBoard::seats).collect(Collectors.joining("，"));
            case Params.Households households -> households.cadre() + " 的农户";
        };
    }

    /** The copy knows groups by their codes alone. */
    private static String seats(Quota quota) {
        return quota.filter().map(Quota.Filter::toString).orElse("全县") + " " + quota.seats() + " 人";
    }

    @Override
    public void names(int round, List<Entry> entries, Roster roster) {
        say("第 " + round + " 轮，本机核算：");
        for (var entry : entries) {
            switch (entry) {
                case Entry.Exhausted(var quota, int seated) ->
                    big(ALL_DRAWN + "，" + (quota.seats() - seated) + " 席空缺　" + seats(quota));
                case Entry.Drawn drawn -> person(drawn, roster, status(drawn.status()));
            }
        }
        out.flush();
    }

    @Override
    public void seat(int round, List<Entry> walk, Roster roster) {
        say("第 " + round + " 轮，离场者的席位，本机核算：");
        for (var entry : walk) {
            switch (entry) {
                case Entry.Exhausted nobody -> big(ALL_DRAWN + "，这一席空缺");
                case Entry.Drawn drawn -> person(drawn, roster, onTheWay(drawn.status()));
            }
        }
        out.flush();
    }

    private void person(Entry.Drawn drawn, Roster roster, String status) {
        var cadre = roster.cadre(drawn.id()).orElseThrow();
        big(drawn.id() + "　" + cadre.name());
        line("    票序 " + drawn.rank() + "　" + cadre.unit() + "　" + status);
    }

    private static String status(Entry.Status status) {
        return switch (status) {
            case SEATED -> "到会";
            case DRAWN_ABSENT -> "请假，限期答复";
        };
    }

    private static String onTheWay(Entry.Status status) {
        return switch (status) {
            case SEATED -> "到会，替补";
            case DRAWN_ABSENT -> "请假，越过，限期答复";
        };
    }

    @Override
    public void order(int round, List<HouseholdId> order, Roster roster) {
        var cadre = roster.cadre(order.getFirst().cadre()).orElseThrow();
        say("第 " + round + " 轮，本机核算：" + cadre.id() + " " + cadre.name() + " 的农户次序");
        big(order.stream().limit(6).map(id -> id.text().substring(7)).collect(Collectors.joining("　")));
        line("    " + order.stream().map(HouseholdId::text).collect(Collectors.joining(" ")));
        out.flush();
    }

    @Override
    public void voided(int round, String cause, int voids) {
        say("第 " + round + " 轮作废：" + cause + "。作废共 " + voids + " 轮");
    }

    @Override
    public void agrees(int round, Sha256 head) {
        say("第 " + round + " 轮两机核算一致　链首 " + grouped(head));
    }

    @Override
    public void differs(int line, String why, Sha256 own) {
        big("两机核算不一致");
        say("第 " + line + " 行：" + why);
        say("本机链首 " + grouped(own));
    }

    @Override
    public void waits(String why) {
        if (!why.equals(waited)) {
            say("等服务器（" + why + "）");
        }
        waited = why;
    }

    @Override
    public void closed(Sha256 head) {
        say("抽号实录已封　链首 " + grouped(head));
    }

    private void say(String text) {
        waited = "";
        line(SECONDS.format(LocalTime.now(clock)) + "  " + text);
        out.flush();
    }

    private void big(String text) {
        if (big) {
            line(UPPER + BOLD + text + PLAIN);
            line(LOWER + BOLD + text + PLAIN);
        } else {
            line("    " + text);
        }
    }

    /** In groups of four, to be compared with another screen. */
    private static String grouped(Sha256 head) {
        return head.hex().replaceAll("(.{4})(?=.)", "$1 ");
    }

    private void line(String text) {
        out.println(text);
    }
}
