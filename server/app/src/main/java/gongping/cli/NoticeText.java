package gongping.cli;

import gongping.chain.Strips;
import gongping.draw.Link;
import gongping.draw.Manifest;
import gongping.draw.Sha256;
import java.util.Locale;

/** The notice as lines of text, in the order and with the words of the page. */
final class NoticeText {
    private final StringBuilder text = new StringBuilder();

    private NoticeText() {}

    /** {@code address}: where anybody checks it. */
    static String of(Manifest manifest, String rules, String address) {
        var notice = new NoticeText();
        notice.facts(manifest);
        notice.hashes(manifest);
        notice.line("规则全文").line(rules.strip()).line("");
        notice.line("以上各串是 SHA-256，四个一组。在自己的设备上核对：" + address);
        return notice.text.toString().strip();
    }

    private void facts(Manifest manifest) {
        line("封存公告").line("抽号编号 " + manifest.draw().text());
        line("底册 %,d 名干部；干部轮 %d 颗十面骰，农户轮 %d 颗；每户最多拨打 %d 次；每方密链长 %d。"
                .formatted(
                        manifest.count(),
                        manifest.cadreDice(),
                        manifest.householdDice(),
                        manifest.tries(),
                        manifest.chainLength()));
        manifest.beacon().ifPresent(beacon -> line("公开信标：" + beacon + "。"));
        line("");
    }

    private void hashes(Manifest manifest) {
        hash("公告校验值（电视上公布的就是这一串）", manifest.sha256());
        hash("底册 roster.tsv", manifest.roster());
        manifest.groups().forEach((name, hash) -> hash("分组 " + name.text(), hash));
        hash("规则 rules.txt", manifest.rules());
        hash("验算程序", manifest.software());
        for (int party = 0; party < manifest.parties(); party++) {
            var name = party == 0 ? "密链终点：大会" : "密链终点：见证方 " + party;
            end(name, manifest.commitments().get(party));
        }
        line("");
    }

    private void hash(String name, Sha256 hash) {
        end(name, new Link(hash.hex()));
    }

    private void end(String name, Link end) {
        line(name).line("    " + Strips.grouped(end).toUpperCase(Locale.ROOT));
    }

    private NoticeText line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
