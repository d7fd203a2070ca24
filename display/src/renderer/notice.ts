/**
 * A line at the foot of the page: for the director over his own picture, at his desk; and for whoever sets up a screen
 * that has no picture yet. It is never on air.
 */
export class Notice {
  private readonly line = document.createElement("p");

  constructor() {
    this.line.id = "notice";
    this.line.setAttribute("role", "status");
  }

  /** Names the rounds whose public lines do not hold; nothing where there are none. */
  show(rounds: readonly number[]): void {
    this.say(rounds.length === 0 ? ""
      : `抽号实录第 ${rounds.join("、")} 轮：公开的密环或种子与本机复算不符，请暂停并请审计员核对`);
  }

  /** Says this, or nothing. */
  say(text: string): void {
    this.line.textContent = text;
    if (text === "") this.line.remove();
    else if (!this.line.isConnected) document.body.append(this.line);
  }
}
