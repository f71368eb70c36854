import { ChoiceField, KeyField, TextField } from '../../edge/field.decorators.js';
import { TextsField } from '../../edge/structured-field.decorators.js';
import { PeriodField } from './period.field.js';

export class DraftBulletinDto {
  @PeriodField()
  period: string;
}

export class EditBulletinDto {
  @KeyField({ description: 'The section: `summary`, `next`, `m12`, or a unit.', example: 'm12' })
  key: string;

  @TextsField({ max: 200, length: 2_000, description: 'Its paragraphs in Chinese; none leaves the section out.' })
  paragraphs: string[];
}

export class PublishBulletinDto {
  @TextField({ max: 60, optional: true, description: '发文字号, when the office’s register has given one; else the next of the series, which all cycles share.', example: '永招专班通〔2026〕11号' })
  documentNumber?: string;
}

export const BULLETIN_FORMATS = ['docx', 'pdf'] as const;
export type BulletinFormat = (typeof BULLETIN_FORMATS)[number];

export class BulletinFormatQuery {
  @ChoiceField(BULLETIN_FORMATS)
  format: BulletinFormat;
}
