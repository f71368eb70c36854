import { StreamableFile } from '@nestjs/common';
import type { OfficialDocument } from '#libs/documents/official-document.js';
import { writeDocument, type DocumentFormat } from '#libs/documents/write-document.js';

export const DOCUMENT_FORMATS = ['docx', 'pdf'] as const satisfies DocumentFormat[];

export const DOCUMENT_TYPES: Record<DocumentFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf',
};

/** The document to be saved under its number; the name in both forms of RFC 6266, since the number is Chinese (RFC 8187). */
export async function documentFile(document: OfficialDocument, format: DocumentFormat): Promise<StreamableFile> {
  const bytes = await writeDocument(document, format);
  const name = encodeURIComponent(`${document.number}.${format}`);
  return new StreamableFile(bytes, { type: DOCUMENT_TYPES[format], length: bytes.length, disposition: `attachment; filename="document.${format}"; filename*=UTF-8''${name}` });
}
