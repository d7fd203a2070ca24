/** A line for the director over his own picture, on a page that he opened at his desk. It is never on air. */
export class Notice {
  private readonly line = document.createElement("p");

  constructor() {
    this.line.id = "notice";
    this.line.setAttribute("role", "status");
  }

  /** Names the rounds whose public lines do not hold; nothing where there are none. */
  show(rounds: readonly number[]): void {
    if (rounds.length === 0) {
      this.line.remove();
      return;
    }
    this.line.textContent = `抽号实录第 ${rounds.join("、")} 轮：公开的密链或种子与本机复算不符，请暂停并请审计员核对`;
    if (!this.line.isConnected) document.body.append(this.line);
  }
}
