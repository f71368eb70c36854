import type { MatterTopics } from '#libs/reports/event-topics.js';
import type { Pack } from './pack.types.js';

/** Before packs named topics, these were built in. */
const FORMER: MatterTopics = { kinds: { blocker: ['blockers'], promise: ['promises'], foreignComplaint: ['complaints'], creditComplaint: ['complaints'] }, classes: { land: ['land'] } };

/** What matters of each kind and class of a pack are about, for drafts of reports. */
export const matterTopics = ({ reportTopics, matterKinds, matterClasses }: Pick<Pack, 'reportTopics' | 'matterKinds' | 'matterClasses'>): MatterTopics =>
  (reportTopics ? { kinds: named(matterKinds), classes: named(matterClasses) } : FORMER);

const named = (things: Record<string, { topics?: string[] }>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(things).flatMap(([key, { topics }]) => (topics ? [[key, topics]] : [])));
