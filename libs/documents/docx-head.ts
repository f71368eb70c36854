import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { NO_BORDERS } from './docx-borders.js';
import { DOCX_FONT, fontOf, halfPoints, twips } from './docx-units.js';
import { BAND, headSize, LINE, RED, SIZE, TEXT_WIDTH } from './page-layout.js';
import type { PreparedDocument } from './prepare-document.js';

/** Everything above the body: red head or coloured band, number, title, addressee. */
export function docxHead(document: PreparedDocument): (Paragraph | Table)[] {
  const { title, addressee } = document;
  const runs = title.map((text, index) => new TextRun({ text, bold: true, font: fontOf(DOCX_FONT.title), size: halfPoints(SIZE.title), ...(index > 0 ? { break: 1 } : {}) }));
  return [
    ...(document.colour ? bandOf(document, BAND[document.colour]) : redHeadOf(document)),
    new Paragraph({ children: runs, alignment: AlignmentType.CENTER, spacing: { before: twips(document.colour ? LINE.body / 2 : LINE.body), after: twips(LINE.body / 2), line: twips(LINE.title), lineRule: 'exact' } }),
    ...(addressee ? [new Paragraph({ text: addressee })] : []),
  ];
}

function redHeadOf({ issuer, number }: PreparedDocument): Paragraph[] {
  return [
    issuerOf(issuer, SIZE.head, RED),
    new Paragraph({ text: number, alignment: AlignmentType.CENTER, spacing: { before: twips(SIZE.body) }, border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 4 } } }),
  ];
}

function bandOf({ issuer, number }: PreparedDocument, { fill, letters }: { fill: string; letters: string }): (Paragraph | Table)[] {
  const band = new TableCell({ children: [issuerOf(issuer, SIZE.band, letters)], shading: { type: ShadingType.CLEAR, color: 'auto', fill }, margins: { top: 120, bottom: 120 } });
  return [
    new Table({ width: { size: twips(TEXT_WIDTH), type: WidthType.DXA }, columnWidths: [twips(TEXT_WIDTH)], borders: NO_BORDERS, rows: [new TableRow({ children: [band] })] }),
    new Paragraph({ text: number, alignment: AlignmentType.RIGHT, spacing: { before: 120 } }),
  ];
}

function issuerOf(text: string, largest: number, color: string): Paragraph {
  const size = headSize(text, largest), run = new TextRun({ text, bold: true, color, font: fontOf(DOCX_FONT.title), size: halfPoints(size) });
  return new Paragraph({ children: [run], alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: 'auto' } });
}
