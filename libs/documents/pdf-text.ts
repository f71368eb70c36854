import type { PdfContent } from 'pdfmake';

/** pdfmake's time grows with the square of a text's length, so it gets long ones in pieces that end with a sentence, a clause, or at worst anywhere. */
const PIECE = 600;
const SENTENCES = new RegExp(`[^]{1,${PIECE}}(?:[。；！？，]|$)|[^]{1,${PIECE}}`, 'g');
/** A word that no line can hold, such as a pasted key, is cut into lines. */
const LINE_OF_LETTERS = 40;
const ENDLESS_WORD = new RegExp(`[^\\s\\u2E80-\\uFFFF]{${LINE_OF_LETTERS}}(?=[^\\s\\u2E80-\\uFFFF]{${LINE_OF_LETTERS}})`, 'g');

/** A text as pieces that pdfmake can set in good time, one below the other. */
export function pdfText(text: string, style: Omit<PdfContent, 'text'> = {}): PdfContent {
  const pieces = text.replace(ENDLESS_WORD, '$&\n').match(SENTENCES) ?? [''];
  return pieces.length === 1 ? { ...style, text: pieces[0] } : { stack: pieces.map((piece) => ({ ...style, text: piece })) };
}
