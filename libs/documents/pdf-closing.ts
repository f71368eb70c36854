import type { PdfContent } from 'pdfmake';
import { LINE, SIZE, TEXT_WIDTH } from './page-layout.js';
import { FONT_LINE } from './pdf-fonts.js';
import { pdfPart } from './pdf-parts.js';
import { pdfText } from './pdf-text.js';
import { attachmentIndent, type Part, type PreparedDocument } from './prepare-document.js';
import { fitsOnOnePage } from './row-breaks.js';
import { signatureIndents } from './signature-indents.js';

/** Everything below the body: its last paragraph, attachments, signature and date together, copies between two lines, note about characters. */
export function pdfClosing({ attachments, signedBy, date, copies, note, colour }: PreparedDocument, last?: Part): PdfContent[] {
  const indents = signatureIndents(signedBy, date);
  const attached = attachments.map((text, index) => pdfText(text, { margin: [attachmentIndent(index) * SIZE.body, index === 0 ? LINE.body / 2 : 0, 0, 0] }));
  return [
    ...(last ? [] : attached),
    { unbreakable: fitsOnOnePage([signedBy]), stack: [
      ...(last ? [pdfPart(last), ...attached] : []),
      pdfText(signedBy, { alignment: 'right', margin: [0, (colour ? 0.5 : 1.5) * LINE.body, indents.name * SIZE.body, 0] }),
      { text: date, alignment: 'right', margin: [0, 0, indents.date * SIZE.body, 0] },
    ] },
    ...(copies ? [copiesOf(copies)] : []),
    ...(note ? [{ text: note, fontSize: SIZE.note, lineHeight: 1.1, margin: [0, LINE.body / 2, 0, 0] as [number, number, number, number] }] : []),
  ];
}

function copiesOf(text: string): PdfContent {
  const line = (): PdfContent => ({ canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 1, lineColor: '#000000' }] });
  return { margin: [0, LINE.body / 2, 0, 0], stack: [
    line(), pdfText(text, { fontSize: SIZE.small, lineHeight: LINE.small / (SIZE.small * FONT_LINE), margin: [SIZE.small, 3, SIZE.small, 0] }), line(),
  ] };
}
