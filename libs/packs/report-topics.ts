import type { ReportTopics } from '#libs/reports/event-topics.js';
import type { Pack } from './pack.types.js';

/** Before packs named topics, these were built in. */
const FORMER: ReportTopics = {
  kinds: { blocker: ['blockers'], promise: ['promises'], foreignComplaint: ['complaints'], creditComplaint: ['complaints'] },
  classes: { land: ['land'] },
  tags: { majorInvestor: ['majorInvestors'], specialisedInvestor: ['majorInvestors'] },
};

/** What matters of each kind and class of a pack are about, and projects with each tag, for drafts of reports. */
export const reportTopicsOf = ({ reportTopics, matterKinds, matterClasses }: Pick<Pack, 'reportTopics' | 'matterKinds' | 'matterClasses'>): ReportTopics =>
  (reportTopics ? { kinds: named(matterKinds), classes: named(matterClasses), tags: byTag(reportTopics) } : FORMER);

const named = (things: Record<string, { topics?: string[] }>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(things).flatMap(([key, { topics }]) => (topics ? [[key, topics]] : [])));

function byTag(topics: NonNullable<Pack['reportTopics']>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [topic, { tags = [] }] of Object.entries(topics)) for (const tag of tags) (found[tag] ??= []).push(topic);
  return found;
}
