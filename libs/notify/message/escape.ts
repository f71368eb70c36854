const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => HTML[character]!);

/** Robots know no common way to escape, so what would be markup becomes the full-width character that looks alike. Line breaks become spaces. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[[\]()*<>`#|~\\]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** One line of a plain text. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
