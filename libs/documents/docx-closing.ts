import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import { halfPoints, twips } from './docx-units.js';
import { LINE, SIZE } from './page-layout.js';
import { attachmentIndent, type PreparedDocument } from './prepare-document.js';
import { signatureIndents } from './signature-indents.js';

/** Everything below the body: attachments, signature and date on one page, copies between two lines, note about characters. */
export function docxClosing({ attachments, signedBy, date, copies, note, colour }: PreparedDocument): Paragraph[] {
  const indents = signatureIndents(signedBy, date);
  return [
    ...attachments.map((text, index) => new Paragraph({ text, indent: { left: twips(attachmentIndent(index) * SIZE.body) }, keepNext: true, spacing: { before: index === 0 ? twips(LINE.body / 2) : 0 } })),
    new Paragraph({ text: signedBy, alignment: AlignmentType.RIGHT, indent: { right: twips(indents.name * SIZE.body) }, keepNext: true, spacing: { before: twips((colour ? 0.5 : 1.5) * LINE.body) } }),
    new Paragraph({ text: date, alignment: AlignmentType.RIGHT, indent: { right: twips(indents.date * SIZE.body) } }),
    ...(copies ? [new Paragraph({ text: '' }), copiesOf(copies)] : []),
    ...(note ? [new Paragraph({ children: [new TextRun({ text: note, size: halfPoints(SIZE.note) })], spacing: { before: twips(LINE.body / 2) } })] : []),
  ];
}

function copiesOf(text: string): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 };
  return new Paragraph({ children: [new TextRun({ text, size: halfPoints(SIZE.small) })], border: { top: line, bottom: line }, spacing: { line: twips(LINE.small), lineRule: 'atLeast' } });
}
