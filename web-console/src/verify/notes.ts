/** What a note says, as it is written, and the same in Chinese; `$1` is what stood in its first hole. */
const NOTES: readonly (readonly [RegExp, string])[] = [
  [/^entry (\d+) is not as computed$/, "第 $1 项和算出的不一样"],
  [/^an entry too many$/, "多了一项"],
  [/^not JSON in its one form, at character (\d+)$/, "第 $1 个字符起，不是规定的唯一写法"],
  [/^another title$/, "标题不对"],
  [/^a line is missing at the end$/, "末尾缺一行"],
  [/^"(.+)=" is due here$/, "这里该写 $1="],
  [/^not a value of (.+)$/, "$1 不能取这个值"],
  [/^a line too many$/, "多了一行"],
  [/^a published link stands twice$/, "公布的密环有两个相同"],
  [/^not a group's name and hash$/, "不是分组的名称和哈希"],
  [/^groups are sorted by name, each once$/, "分组要按名称排列，每个一次"],
  [/^not \*:k or <group>\/<value>:k$/, "名额要写成 *:k 或 <分组>/<值>:k"],
  [/^a quota line twice$/, "同一行名额写了两次"],
  [/^an object is due$/, "这里该是一个对象"],
  [/^exactly the keys (.+) are due$/, "该有而且只有这些键：$1"],
  [/^(.+) has a value that it cannot have$/, "$1 不能取这个值"],
  [/^(.+) is a number of at most nine digits$/, "$1 要是不超过九位的数"],
  [/^(.+) is a list$/, "$1 要是一个列表"],
  [/^an empty line$/, "空行"],
  [/^no such type of line$/, "没有这种行"],
  [/^sha256 is not the hash of the text$/, "sha256 不是这段文字的哈希"],
  [/^order lists household ids$/, "order 里要是农户编号"],
  [/^a round is open$/, "有一轮还没有结束"],
  [/^(\d+) digits are due$/, "该有 $1 位数"],
  [/^round (\d+) is due$/, "该是第 $1 轮"],
  [/^(.+) is the next to reveal$/, "该由 $1 揭示"],
  [/^it is the turn of (.+)$/, "轮到的是 $1"],
  [/^it is try (\d+)$/, "该是第 $1 次"],
  [/^(.+) is due here$/, "这里该是 $1"],
  [/^(\d+) rows instead of (\d+)$/, "有 $1 行，该有 $2 行"],
  [/^no line at all$/, "一行也没有"],
  [/^a byte order mark$/, "开头有字节序标记"],
  [/^the last line does not end with LF$/, "末行没有以换行结束"],
  [/^not UTF-8, first in line (\d+)$/, "不是 UTF-8，最先在第 $1 行"],
  [/^a blank at the line's end$/, "行末有空白"],
  [/^a control character$/, "有控制字符"],
  [/^not in normalization form C$/, "不是规范写法 NFC"],
  [/^(.+) is missing$/, "缺 $1"],
  [/^(.+) is larger than (\d+) bytes$/, "$1 超过 $2 字节"],
  [/^(.+) has another hash than was published$/, "$1 的哈希不是公布的那一个"],
  [/^(\d+) cadres, not (\d+)$/, "有 $1 名干部，该有 $2 名"],
  [/^its head is ([0-9a-f]+)$/, "链首是 $1"],
];
const INSIDE = / \(line (\d+) of its text\)$/;

/** A note in Chinese; empty where there is none, so that its check speaks alone. */
export function inChinese(note: string): string {
  const bare = note.replace(INSIDE, "");
  const found = NOTES.find(([pattern]) => pattern.test(bare));
  const inside = INSIDE.exec(note)?.[1];
  const said = found === undefined ? "" : bare.replace(found[0], found[1]);
  return inside === undefined ? said : `${said}（所载文字第 ${inside} 行）`;
}
