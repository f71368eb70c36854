import { AlignmentType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { columnWidths, FORM_SHARES } from './column-widths.js';
import { GRID } from './docx-borders.js';
import { DOCX_FONT, fontOf, halfPoints, twips } from './docx-units.js';
import { GREY, LINE, SIZE, TEXT_WIDTH } from './page-layout.js';
import type { Part } from './prepare-document.js';
import { fitsOnOnePage } from './row-breaks.js';

/** Empty space after a table in points; half of it stands before, and stays with it. */
const GAP = 10;

/** Two characters, so that the indent follows when the office changes the type. */
const FIRST_LINE = { firstLineChars: 200, firstLine: twips(2 * SIZE.body) };

/** One piece of the body; small empty lines keep a table apart. The last paragraph stays with what follows. */
export function docxPart(part: Part, isLast = false): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading': return [new Paragraph({ children: [headingRun(part.level, part.text)], indent: FIRST_LINE, keepNext: true, outlineLevel: part.level - 1 })];
    case 'paragraph': return [new Paragraph({ text: part.text, alignment: AlignmentType.BOTH, indent: FIRST_LINE, keepNext: isLast, keepLines: isLast })];
    case 'table': return grid(part.columns.map(({ share }) => share), [
      (widths) => new TableRow({ tableHeader: true, children: part.columns.map(({ header }, column) => labelCell(header, widths[column]!)) }),
      ...part.rows.map((row) => (widths: number[]): TableRow => new TableRow({ cantSplit: fitsOnOnePage(row), children: row.map((text, column) => cell(text, widths[column]!)) })),
    ]);
    case 'form': return grid(FORM_SHARES, part.entries.map(({ key, value }) => (widths) => new TableRow({ cantSplit: fitsOnOnePage([key, value]), children: [labelCell(key, widths[0]!), cell(value, widths[1]!)] })));
  }
}

const headingRun = (level: 1 | 2, text: string): TextRun => new TextRun({ text, font: fontOf(level === 1 ? DOCX_FONT.heading : DOCX_FONT.subheading) });

function grid(shares: number[], rows: ((widths: number[]) => TableRow)[]): (Paragraph | Table)[] {
  const widths = columnWidths(shares).map(twips);
  const gap = (points: number): Paragraph => new Paragraph({ spacing: { line: twips(points), lineRule: 'exact' }, keepNext: points < GAP });
  return [
    gap(GAP / 2),
    new Table({ width: { size: twips(TEXT_WIDTH), type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: GRID, rows: rows.map((row) => row(widths)) }),
    gap(GAP),
  ];
}

const cell = (text: string, width: number): TableCell => new TableCell({ width: { size: width, type: WidthType.DXA }, children: linesOf(text, false), margins: MARGINS });

const labelCell = (text: string, width: number): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children: linesOf(text, true), margins: MARGINS, shading: { type: ShadingType.CLEAR, color: 'auto', fill: GREY } });

const MARGINS = { left: 100, right: 100, top: 60, bottom: 60 };

function linesOf(text: string, isLabel: boolean): Paragraph[] {
  return text.split('\n').map((line) => new Paragraph({
    children: [new TextRun({ text: line, bold: isLabel, size: halfPoints(SIZE.table) })], ...(isLabel ? { alignment: AlignmentType.CENTER } : {}), spacing: { line: twips(LINE.table), lineRule: 'exact' },
  }));
}
