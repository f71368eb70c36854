/** What an event of a project can be about, for drafts of a measure's own fields. Topics of matters are the pack's. */
export const TOPICS = ['projects', 'steps', 'funds', 'foreign', 'majorInvestors'] as const;

/** What matters are about, by kind and by class: topics of the pack, or of projects. */
export interface MatterTopics {
  kinds: Record<string, string[]>;
  classes: Record<string, string[]>;
}

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

/** Everything that an event is about. */
export function topicsOf({ type, isForeign, investorKind, figureKind, matterKind, classId }: Aspects, ofMatters: MatterTopics): string[] {
  const topics: string[] = [...namedFor(ofMatters.kinds, matterKind), ...namedFor(ofMatters.classes, classId)];
  if (OF_PROJECTS.has(type)) topics.push('projects');
  if (type.startsWith('Step')) topics.push('steps');
  if (figureKind === 'fundsPaidIn') topics.push('funds');
  if (figureKind === 'foreignCapitalUsed' || isForeign) topics.push('foreign');
  if (investorKind !== undefined && investorKind !== 'other') topics.push('majorInvestors');
  return topics;
}

const namedFor = (topics: Record<string, string[]>, key: string | undefined): string[] => (key !== undefined && Object.hasOwn(topics, key) ? topics[key]! : []);
