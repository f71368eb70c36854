import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.js';

interface Piece { text: string; rightEdge: number }

async function piecesOf(pdf: Buffer): Promise<Piece[][]> {
  const document = await getDocument({ data: new Uint8Array(pdf), isEvalSupported: false, verbosity: 0 }).promise, pages: Piece[][] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item ? [{ text: item.str, rightEdge: Number(item.transform[4]) + item.width }] : [])));
  }
  await document.destroy();
  return pages;
}

/** The texts of a PDF's pages as a reader copies them, without the spaces and line ends of the layout. */
export const pagesOf = async (pdf: Buffer): Promise<string[]> => (await piecesOf(pdf)).map((pieces) => withoutSpaces(pieces.map(({ text }) => text).join('')));

/** How far to the right any text of a PDF reaches, in points. */
export const rightEdgeOf = async (pdf: Buffer): Promise<number> => Math.max(...(await piecesOf(pdf)).flat().filter(({ text }) => text.trim() !== '').map(({ rightEdge }) => rightEdge));

/** The text of a Word file as Word's own paragraphs give it, without spaces and line ends. */
export async function wordsOf(docx: Buffer): Promise<string> {
  return withoutSpaces((await mammoth.extractRawText({ buffer: docx })).value);
}

/** The Word file as HTML, which shows its tables. */
export const htmlOf = async (docx: Buffer): Promise<string> => (await mammoth.convertToHtml({ buffer: docx })).value;

/** Layout puts spaces and line ends where it likes, so texts are compared without them. */
export const withoutSpaces = (text: string): string => text.replace(/\s/g, '');
