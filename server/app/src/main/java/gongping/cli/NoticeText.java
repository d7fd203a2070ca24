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
    static String of(Manifest manifest, String rules, NoticeAbout about, String address) {
        var notice = new NoticeText();
        notice.facts(manifest, about);
        notice.hashes(manifest, about);
        notice.line("规则全文").line(rules.strip()).line("");
        notice.line("以上各串是 SHA-256，四个一组。在自己的设备上核对：" + address);
        return notice.text.toString().strip();
    }

    private void facts(Manifest manifest, NoticeAbout about) {
        line(about.mark().isEmpty() ? "封存公告" : "封存公告（" + about.mark() + "）");
        if (!about.what().isEmpty()) {
            line(about.what());
        }
        line("抽号编号 " + manifest.draw().text());
        line("底册 %,d 名干部；干部轮 %d 枚十面骰，农户轮 %d 枚；每户最多拨打 %d 次；每方密链长 %d，够 %d 轮。"
                .formatted(
                        manifest.count(),
                        manifest.cadreDice(),
                        manifest.householdDice(),
                        manifest.tries(),
                        manifest.chainLength(),
                        manifest.chainLength() - 1));
        manifest.beacon().ifPresent(beacon -> line("公开信标：" + beacon + "。"));
        line("");
    }

    private void hashes(Manifest manifest, NoticeAbout about) {
        hash("公告校验值（电视上公布的就是这一串）", manifest.sha256());
        hash("底册 roster.tsv", manifest.roster());
        manifest.groups().forEach((name, hash) -> hash(group(name.text()), hash));
        hash("规则 rules.txt", manifest.rules());
        hash("验算程序", manifest.software());
        for (int party = 0; party < manifest.parties(); party++) {
            var name = party == 0 ? "大会" : about.witness(party);
            end("密链终点：" + name, manifest.commitments().get(party));
        }
        about.chainPage().ifPresent(page -> hash("见证人单页文件 chain.html（制作密链用）", page));
        line("");
    }

    /** A county may seal groups of its own: those have no other name than their code. */
    private static String group(String code) {
        var name = switch (code) {
            case "township" -> "乡镇";
            case "rank" -> "职级";
            case "venue" -> "会场";
            case "unitkind" -> "单位类别";
            default -> code;
        };
        return "分组：" + name + " groups/" + code + ".tsv";
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
