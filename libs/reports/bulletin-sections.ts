import type { BulletinContent, BulletinParagraph, BulletinPart, BulletinSection, BulletinTarget } from '#libs/domain/bulletin/bulletin.content.js';
import type { DueDate } from '#libs/domain/calendar/working-calendar.js';
import type { SubmissionId } from '#libs/domain/ids.js';
import type { BulletinDraft, BulletinSection as DraftSection } from './bulletin.types.js';

interface Issue {
  year: number;
  number: number;
  packHash: string;
  targets: BulletinTarget[];
  /** When each submission was due. */
  dueOn: (id: SubmissionId) => DueDate;
}

/** A draft as the office edits and publishes it: one list of sections, each under its key. */
export function bulletinContent(draft: BulletinDraft, { year, number, packHash, targets, dueOn }: Issue): BulletinContent {
  const sections = (part: BulletinPart, of: DraftSection[]): BulletinSection[] => of.map(({ key, title, entries }) => ({ key, part, title, paragraphs: entries.flatMap(paragraphsOf) }));
  return {
    cycle: draft.cycle, period: draft.period, year, number, title: draft.title, packHash, targets,
    sections: [
      { key: 'summary', part: 'summary', title: { zh: '总体情况', en: 'Overall' }, paragraphs: draft.summary.map(({ text, sources }) => ({ text, sources })) },
      ...sections('measure', draft.byMeasure), ...sections('territory', draft.byTerritory), ...sections('unit', draft.byUnit),
      { key: 'next', part: 'next', title: { zh: '下一步工作', en: 'Next' }, paragraphs: [] },
    ],
    submitters: draft.whoSubmittedWhen.map((one) => {
      const { date, provisional } = dueOn(one.submissionId);
      return { ...one, dueOn: date, ...(provisional && { dueProvisional: true as const }) };
    }),
  };
}

const paragraphsOf = ({ unitId, submissionId, sentences }: DraftSection['entries'][number]): BulletinParagraph[] => sentences.map(({ text, sources }) => ({ text, sources, unitId, submissionId }));
