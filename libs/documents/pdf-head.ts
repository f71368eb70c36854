import type { PdfContent } from 'pdfmake';
import { BAND, headSize, LINE, RED, SIZE, TEXT_WIDTH } from './page-layout.js';
import { FONT_LINE } from './pdf-fonts.js';
import { pdfText } from './pdf-text.js';
import type { PreparedDocument } from './prepare-document.js';

/** Everything above the body: red head or coloured band, number, title, addressee. */
export function pdfHead(document: PreparedDocument): PdfContent[] {
  const { title, addressee } = document;
  return [
    ...(document.colour ? bandOf(document, BAND[document.colour]) : redHeadOf(document)),
    { stack: title.map((line) => pdfText(line, { bold: true, fontSize: SIZE.title, lineHeight: LINE.title / (SIZE.title * FONT_LINE), alignment: 'center' })), margin: [0, document.colour ? LINE.body / 2 : LINE.body, 0, LINE.body / 2] },
    ...(addressee ? [pdfText(addressee)] : []),
  ];
}

function redHeadOf({ issuer, number }: PreparedDocument): PdfContent[] {
  return [
    pdfText(issuer, { bold: true, color: `#${RED}`, fontSize: headSize(issuer, SIZE.head), lineHeight: 1, alignment: 'center', margin: [0, 0, 0, SIZE.body] }),
    pdfText(number, { alignment: 'center' }),
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 1.5, lineColor: `#${RED}` }] },
  ];
}

function bandOf({ issuer, number }: PreparedDocument, { fill, letters }: { fill: string; letters: string }): PdfContent[] {
  const name: PdfContent = { ...pdfText(issuer, { bold: true, color: `#${letters}`, fontSize: headSize(issuer, SIZE.band), lineHeight: 1, alignment: 'center', margin: [0, 8, 0, 8] }), fillColor: `#${fill}` };
  return [
    { table: { widths: [TEXT_WIDTH], body: [[name]] }, layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0 } },
    pdfText(number, { alignment: 'right', margin: [0, 6, 0, 0] }),
  ];
}
