import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { closingGroup } from './closing-group.js';
import { docxClosing } from './docx-closing.js';
import { docxHead } from './docx-head.js';
import { docxPart } from './docx-parts.js';
import { DOCX_FONT, fontOf, halfPoints, twips } from './docx-units.js';
import type { OfficialDocument } from './official-document.js';
import { frameOf, PAGE_MM, POINTS_OF_MM, SIZE } from './page-layout.js';
import { prepareDocument, type PreparedDocument } from './prepare-document.js';
import { PrintableText } from './printable-text.js';

/** Halves of a pair and code points that Unicode keeps free for ever: XML has no way to hold them. All else Word shows with the fonts it finds. */
const UNWRITABLE = /[\p{Cs}\p{Noncharacter_Code_Point}]/u;
const canWrite = (codePoint: number): boolean => !UNWRITABLE.test(String.fromCodePoint(codePoint));

/** The document as Word file, to be edited and printed by the office. */
export function writeDocx(document: OfficialDocument): Promise<Buffer> {
  return Packer.toBuffer(wordOf(prepareDocument(document, new PrintableText(canWrite))));
}

function wordOf(document: PreparedDocument): Document {
  const { width, height, left, right } = PAGE_MM, { top, bottom, line } = frameOf(document.colour), { flowing, last } = closingGroup(document), points = (mm: number): number => twips(mm * POINTS_OF_MM);
  return new Document({
    title: document.title.join(''), creator: document.issuer, lastModifiedBy: document.issuer, description: document.number,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: {
      run: { font: fontOf(DOCX_FONT.body), size: halfPoints(SIZE.body), language: { eastAsia: 'zh-CN' } },
      paragraph: { spacing: { line: twips(line), lineRule: 'exact' } },
    } } },
    sections: [{
      properties: { page: { size: { width: points(width), height: points(height) }, margin: { top: points(top), bottom: points(bottom), left: points(left), right: points(right), footer: points(bottom - 10) } } },
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
      children: [...docxHead(document), ...flowing.flatMap((part) => docxPart(part)), ...(last ? docxPart(last, true) : []), ...docxClosing(document)],
    }],
  });
}

/** 页码 — 1 — at the outer edge: right on odd pages, left on even ones. */
function pageNumber(alignment: 'left' | 'right'): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(DOCX_FONT.title), size: halfPoints(SIZE.small) });
  return new Footer({ children: [new Paragraph({ children: [run], alignment, indent: { left: twips(SIZE.small), right: twips(SIZE.small) } })] });
}
