import type { PdfContent, PdfTableLayout } from 'pdfmake';
import { columnWidths, FORM_SHARES } from './column-widths.js';
import { fitsOnOnePage } from './row-breaks.js';
import { GREY, LINE, SIZE } from './page-layout.js';
import { FONT_LINE } from './pdf-fonts.js';
import { pdfText } from './pdf-text.js';
import type { Part } from './prepare-document.js';

const PADDING = 5, RULE = 0.5;
/** More above than below, since pdfmake puts the whole leading under a line. */
const GRID: PdfTableLayout = {
  hLineWidth: () => RULE, vLineWidth: () => RULE, paddingLeft: () => PADDING, paddingRight: () => PADDING, paddingTop: () => 4, paddingBottom: () => 2,
};
const TABLE_LINE = LINE.table / (SIZE.table * FONT_LINE);
/** pdfmake indents every line of a word longer than a line, and so over the margin; such a paragraph begins at the edge. */
const BEGINS_ENDLESS = /^[^\s\u2E80-\uFE00]{20,}/;
/** Cells need their own width without edges; the last rule has no cell of its own. */
const widthsOf = (shares: number[]): number[] => columnWidths(shares).map((width) => width - 2 * PADDING - RULE - RULE / shares.length);

/** One piece of the body; paragraphs begin two characters in. */
export function pdfPart(part: Part): PdfContent {
  switch (part.kind) {
    case 'heading': return pdfText(part.text, { bold: true, leadingIndent: 2 * SIZE.body });
    case 'paragraph': return pdfText(part.text, { alignment: 'justify', leadingIndent: BEGINS_ENDLESS.test(part.text) ? 0 : 2 * SIZE.body });
    case 'table': return grid(part.columns.map(({ share }) => share), [part.columns.map(({ header }) => labelCell(header)), ...part.rows.map((row) => row.map(cell))], 1, part.rows.every(fitsOnOnePage));
    case 'form': return grid(FORM_SHARES, part.entries.map(({ key, value }) => [labelCell(key), cell(value)]), 0, part.entries.every(({ key, value }) => fitsOnOnePage([key, value])));
  }
}

function grid(shares: number[], body: PdfContent[][], headerRows: number, dontBreakRows: boolean): PdfContent {
  return { table: { widths: widthsOf(shares), headerRows, dontBreakRows, body }, layout: GRID, fontSize: SIZE.table, lineHeight: TABLE_LINE, margin: [0, 6, 0, 10] };
}

const cell = (text: string): PdfContent => pdfText(text);
const labelCell = (text: string): PdfContent => ({ ...pdfText(text, { bold: true, alignment: 'center' }), fillColor: `#${GREY}` });
