import type { BulletinEventData, BulletinEventType } from '#libs/domain/bulletin/bulletin.events.js';
import type { Names } from './event-sentences.js';
import { periodText } from './period-text.js';
import { both } from './sentence-parts.js';
import type { Text } from './text.js';

type Sentence<T extends BulletinEventType> = (data: BulletinEventData[T], names: Names) => Text;

/** What happened to a bulletin. */
export const BULLETIN_SENTENCES: { [T in BulletinEventType]: Sentence<T> } = {
  BulletinDrafted: ({ content: { period, number, submitters } }) => {
    const accepted = submitters.filter(({ isAccepted }) => isAccepted).length;
    return both(`起草${periodText(period).zh}通报（第 ${number} 期），依据已审核报送 ${accepted} 份`, `Drafted the bulletin of ${periodText(period).en} (no. ${number}) from ${accepted} accepted submissions`);
  },
  BulletinEdited: ({ key, paragraphs }, names) => {
    const section = sectionText(key, names);
    return both(`修改通报“${section.zh}”部分，共 ${paragraphs.length} 段`, `Edited section ${section.en} of the bulletin, ${paragraphs.length} paragraphs`);
  },
  BulletinPublished: ({ number, documentNumber, submissions }) =>
    both(`印发通报第 ${number} 期${documentNumber ? `（${documentNumber}）` : ''}，${submissions.length} 份报送定稿`, `Published bulletin no. ${number}${documentNumber ? ` (${documentNumber})` : ''}; ${submissions.length} submissions are frozen`),
};

const PARTS: Record<string, Text> = { summary: both('总体情况', '“Overall”'), next: both('下一步工作', '“Next”') };

/** `m12` for a measure, or a unit's id. */
function sectionText(key: string, names: Names): Text {
  const measure = /^m(\d+)$/.exec(key)?.[1];
  if (measure !== undefined) return both(`举措${measure}`, `on measure ${measure}`);
  return PARTS[key] ?? names.unit(key);
}
