package gongping.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.draw.Code;
import gongping.draw.Link;
import gongping.draw.Party;
import gongping.draw.SecretChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The paper copy of a chain: one strip for each round, to be cut apart, sealed one by one and left with two other
 * bodies (draw.md §3.2). One page of HTML that needs nothing else. Whoever reads it knows the links.
 */
public final class Strips {
    private static final String COPIES = "甲乙丙丁";

    /** The most copies that are told apart. */
    public static final int COPIES_MAX = COPIES.length();

    private static final int LINE = 40;

    private Strips() {}

    /** Whose chain for which draw. */
    public record Owner(Code draw, Party party) {
        /** By what a chain's file says of itself. */
        public static Owner of(ChainFile file) {
            return new Owner(file.draw(), file.party());
        }
    }

    /** Each strip in so many copies, for the first {@code rounds} rounds. */
    public static String page(Owner owner, SecretChain chain, int rounds, int copies) {
        if (rounds < 1 || rounds > chain.rounds() || copies < 1 || copies > COPIES_MAX) {
            throw new IllegalArgumentException(
                    "1 to " + chain.rounds() + " rounds, 1 to " + COPIES_MAX + " copies of each strip");
        }
        var page = new StringBuilder(head(owner, chain, rounds, copies));
        for (int copy = 0; copy < copies; copy++) {
            page.append("<section class=\"copy\"><h2>密条　")
                    .append(COPIES.charAt(copy))
                    .append("份　")
                    .append(mark(owner))
                    .append(owner.draw())
                    .append("　")
                    .append(owner.party())
                    .append("</h2>\n");
            for (int round = 1; round <= rounds; round++) {
                page.append(strip(owner, chain, round, COPIES.charAt(copy)));
            }
            page.append("</section>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String head(Owner owner, SecretChain chain, int rounds, int copies) {
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>%7$s密条 %1$s %2$s</title>
                <style>%3$s</style></head><body>
                <h1>%7$s密条</h1>
                <dl><dt>抽号编号</dt><dd>%1$s</dd><dt>持链方</dt><dd>%2$s</dd>
                <dt>公布的终点</dt><dd><code>%4$s</code></dd>
                <dt>轮次</dt><dd>1 至 %5$d，每轮一条，%6$d 份</dd></dl>
                <ol>
                <li>在本人的电脑上打印，打印后删除这个文件；打印机要本人看着。</li>
                <li>沿虚线裁开，一条一封，封口骑缝签名，封面只写份别、持链方和轮次。</li>
                <li>每份交给另一个单位保管，本单位不留。两份不交给同一个单位。</li>
                <li>只有本方在限时内没有揭示，才在镜头前拆开当轮的一条，由两人录入；其余的不拆。</li>
                <li>“核对”是这条密环的 SHA-256 的前四位，也就是上一条已公布密环（第 1 轮为公布的终点）的前四位。</li>
                </ol>
                """.formatted(
                        owner.draw(), owner.party(), css(), grouped(chain.commitment()), rounds, copies, mark(owner));
    }

    private static String strip(Owner owner, SecretChain chain, int round, char copy) {
        var link = chain.link(round);
        return """
                <div class="strip"><b>第 %d 轮<small>%s%s份　%s<br>%s</small></b><code>%s</code>\
                <span class="check">核对<br><code>%s</code></span></div>
                """.formatted(round, mark(owner), copy, owner.party(), owner.draw(), inLines(link), check(link));
    }

    /** Stands on every strip of a rehearsal: cut apart, each is a piece of paper by itself. */
    private static String mark(Owner owner) {
        return owner.draw().rehearsal() ? "彩排　" : "";
    }

    /** The first four characters of the link that was published before this one. */
    static String check(Link link) {
        return link.hashed().hex().substring(0, 4);
    }

    /** In groups of four, for reading aloud. */
    public static String grouped(Link link) {
        return link.hex().replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String inLines(Link link) {
        var text = grouped(link);
        return text.substring(0, LINE - 1) + "\n" + text.substring(LINE);
    }

    private static String css() {
        try (var in = Objects.requireNonNull(Strips.class.getResourceAsStream("/gongping/chain/strips.css"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
