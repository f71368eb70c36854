import pdfmake, { type PdfContent, type PdfDefinition } from 'pdfmake';
import { instantOf, type LocalDate } from '#libs/domain/instants.js';
import type { OfficialDocument } from './official-document.js';
import { frameOf, PAGE_MM, POINTS_OF_MM, SIZE } from './page-layout.js';
import { closingGroup } from './closing-group.js';
import { pdfClosing } from './pdf-closing.js';
import { pdfFlow } from './pdf-flow.js';
import { FONT_LINE, loadPdfFonts, PDF_FONT } from './pdf-fonts.js';
import { pdfHead } from './pdf-head.js';
import { prepareDocument, type PreparedDocument } from './prepare-document.js';
import { PrintableText } from './printable-text.js';

/** The document as PDF. The same document gives the same bytes; characters the face lacks become 〓 and are named at the end. */
export function writePdf(document: OfficialDocument): Promise<Buffer> {
  const font = loadPdfFonts();
  const prepared = prepareDocument(document, new PrintableText((codePoint) => font.hasGlyphForCodePoint(codePoint)));
  return pdfmake.createPdf(definitionOf(prepared, document.date)).getBuffer();
}

function definitionOf(document: PreparedDocument, date: LocalDate): PdfDefinition {
  const { left, right } = PAGE_MM, { top, bottom, line } = frameOf(document.colour), { flowing, last } = closingGroup(document), points = (mm: number): number => mm * POINTS_OF_MM;
  return {
    pageSize: 'A4', pageMargins: [points(left), points(top), points(right), points(bottom)],
    info: { title: document.title.join(''), author: document.issuer, creationDate: new Date(instantOf(date)) }, language: 'zh-CN',
    defaultStyle: { font: PDF_FONT, fontSize: SIZE.body, lineHeight: line / (SIZE.body * FONT_LINE) },
    content: [...pdfHead(document), ...pdfFlow(flowing), ...pdfClosing(document, last)],
    footer: pageNumber,
  };
}

/** 页码 — 1 —, 7 mm below the text, at the outer edge: right on odd pages, left on even ones (GB/T 9704—2012, 7.5). */
function pageNumber(page: number): PdfContent {
  const { left, right } = PAGE_MM, inset = SIZE.small;
  return { text: `— ${page} —`, fontSize: SIZE.small, alignment: page % 2 === 1 ? 'right' : 'left', margin: [left * POINTS_OF_MM + inset, 7 * POINTS_OF_MM, right * POINTS_OF_MM + inset, 0] };
}
