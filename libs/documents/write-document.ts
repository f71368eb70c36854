import type { OfficialDocument } from './official-document.js';

export type DocumentFormat = 'docx' | 'pdf';

/** The document in a format. What writes it is loaded with the first one: most processes never write any. */
export async function writeDocument(document: OfficialDocument, format: DocumentFormat): Promise<Buffer> {
  if (format === 'docx') return (await import('./write-docx.js')).writeDocx(document);
  return (await import('./write-pdf.js')).writePdf(document);
}
