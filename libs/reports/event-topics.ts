/** What an event can be about, for drafts of a measure's own fields. */
export const TOPICS = ['projects', 'steps', 'funds', 'foreign', 'majorInvestors', 'land', 'blockers', 'promises', 'complaints'] as const;
export type Topic = (typeof TOPICS)[number];

/** The parts of an event that tell what it is about. */
export interface Aspects {
  type: string;
  isForeign?: boolean;
  investorKind?: string;
  figureKind?: string;
  matterKind?: string;
  classId?: string;
}

const OF_PROJECTS = new Set(['ProjectRegistered', 'StageEntered', 'ProjectEnded']);
const OF_MATTERS: Record<string, Topic> = { blocker: 'blockers', promise: 'promises', complaint: 'complaints' };

export function topicsOf({ type, isForeign, investorKind, figureKind, matterKind, classId }: Aspects): Topic[] {
  const topics: Topic[] = [];
  if (OF_PROJECTS.has(type)) topics.push('projects');
  if (type.startsWith('Step')) topics.push('steps');
  if (figureKind === 'fundsPaidIn') topics.push('funds');
  if (figureKind === 'foreignCapitalUsed' || isForeign) topics.push('foreign');
  if (investorKind !== undefined && investorKind !== 'other') topics.push('majorInvestors');
  if (matterKind !== undefined && Object.hasOwn(OF_MATTERS, matterKind)) topics.push(OF_MATTERS[matterKind]!);
  if (classId === 'land') topics.push('land');
  return topics;
}
