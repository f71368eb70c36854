/** The width of a text in characters: Chinese ones count one, digits and Latin letters a half. */
export const textWidth = (text: string): number => Array.from(text).reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2E80 ? 0.5 : 1), 0);
