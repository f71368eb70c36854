import type { BulletinEventData, BulletinEventType } from '#libs/domain/bulletin/bulletin.events.js';
import { both } from './sentence-parts.js';
import type { Text } from './text.js';

type Sentence<T extends BulletinEventType> = (data: BulletinEventData[T]) => Text;

/** What happened to a bulletin. */
export const BULLETIN_SENTENCES: { [T in BulletinEventType]: Sentence<T> } = {
  BulletinDrafted: ({ content: { period, number, submitters } }) => {
    const accepted = submitters.filter(({ isAccepted }) => isAccepted).length;
    return both(`起草 ${period} 期通报（第 ${number} 期），依据已审核报送 ${accepted} 份`, `Drafted the bulletin of ${period} (no. ${number}) from ${accepted} accepted submissions`);
  },
  BulletinEdited: ({ key, paragraphs }) => both(`修改通报“${key}”部分，共 ${paragraphs.length} 段`, `Edited section ${key} of the bulletin, ${paragraphs.length} paragraphs`),
  BulletinPublished: ({ number, documentNumber, submissions }) =>
    both(`印发通报第 ${number} 期${documentNumber ? `（${documentNumber}）` : ''}，${submissions.length} 份报送定稿`, `Published bulletin no. ${number}${documentNumber ? ` (${documentNumber})` : ''}; ${submissions.length} submissions are frozen`),
};
