import type { DocumentFormat } from '#libs/documents/write-document.js';
import { ChoiceField } from '../edge/field.decorators.js';
import { DOCUMENT_FORMATS } from './document-file.js';

export class DocumentFormatQuery {
  @ChoiceField(DOCUMENT_FORMATS, { optional: true, description: '`docx` when absent.' })
  format?: DocumentFormat;
}
