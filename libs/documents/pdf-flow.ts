import type { PdfContent } from 'pdfmake';
import { LINE } from './page-layout.js';
import { pdfPart } from './pdf-parts.js';
import type { Part } from './prepare-document.js';
import { fitsOnOnePage } from './row-breaks.js';

/** Room that a heading keeps free below itself: two lines, or the head and the first row of a table. */
const ROOM = 2 * LINE.body;

/**
 * The parts in order, no heading alone at the foot of a page. pdfmake knows no "keep with next" but laying everything out again for each heading moved,
 * so headings are set with the room below as one unbreakable piece, and what follows goes back up into that room.
 */
export function pdfFlow(parts: Part[]): PdfContent[] {
  const flow: PdfContent[] = [];
  let headings: PdfContent[] = [];
  for (const part of parts) {
    if (part.kind === 'heading' && fitsOnOnePage([part.text])) { headings.push(pdfPart(part)); continue; }
    if (headings.length > 0) flow.push(withRoom(headings), { canvas: [], margin: [0, -ROOM, 0, 0] });
    headings = [];
    flow.push(pdfPart(part));
  }
  return [...flow, ...headings];
}

const withRoom = (headings: PdfContent[]): PdfContent => ({ unbreakable: true, stack: [...headings, { canvas: [], margin: [0, ROOM, 0, 0] }] });
