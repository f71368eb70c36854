import type { BulletinState } from '#libs/domain/bulletin/bulletin.state.js';
import type { ReadTable, Row } from '../read-table.js';

const COLUMNS = [
  'bulletin_id', 'cycle', 'year', 'number', 'document_number', 'title_zh', 'title_en', 'status', 'submissions', 'accepted', 'drafted_at', 'published_at', 'pack_hash',
] as const;

/** Table `bulletin`; `version` and `updated_at` come from the stream's head. */
export const BULLETIN_TABLE: ReadTable = { name: 'bulletin', owner: 'bulletin_id', hasHead: true, mark: 'b', columns: COLUMNS };

/** None before the first draft. A bulletin counts no days of its own. */
export function bulletinRow(id: string, { content, status, draftedAt, publishedAt, documentNumber }: BulletinState): Row<(typeof COLUMNS)[number]>[] {
  if (!content) return [];
  return [{
    bulletin_id: id, cycle: content.cycle, year: content.year, number: content.number, document_number: documentNumber ?? null, title_zh: content.title.zh, title_en: content.title.en, status,
    submissions: content.submitters.length, accepted: content.submitters.filter(({ isAccepted }) => isAccepted).length, drafted_at: draftedAt!, published_at: publishedAt ?? null,
    pack_hash: content.packHash,
  }];
}
