/** What leaves the page by its owner's hand: to the clipboard, or into a file of his. */

/** Copies a text, without a secure context too; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  try {
    // The only way where navigator.clipboard is missing, as on a page from a disk.
    return document.execCommand("copy");
  } finally {
    area.remove();
  }
}

/** Saves a text as a file of this name. */
export const saveText = (name: string, text: string): void =>
  saveFile(name, new Blob([text], { type: "application/json" }));

/** Saves bytes as a file of this name. */
export function saveFile(name: string, bytes: Blob): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
