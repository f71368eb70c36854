/** What an event of a project can be about, for drafts of a measure's own fields. All others are the pack's. */
export const TOPICS = ['projects', 'steps', 'funds', 'foreign'] as const;

/** What matters are about, by kind and by class, and projects, by tag. */
export interface ReportTopics {
  kinds: Record<string, string[]>;
  classes: Record<string, string[]>;
  tags: Record<string, string[]>;
}

/** The parts of an event that tell what it is about. */
export interface Aspects {
  type: string;
  isForeign?: boolean;
  tags?: string[];
  figureKind?: string;
  matterKind?: string;
  classId?: string;
}

const OF_PROJECTS = new Set(['ProjectRegistered', 'StageEntered', 'ProjectEnded']);

/** Everything that an event is about. */
export function topicsOf({ type, isForeign, tags = [], figureKind, matterKind, classId }: Aspects, named: ReportTopics): string[] {
  const topics: string[] = [...namedFor(named.kinds, matterKind), ...namedFor(named.classes, classId), ...tags.flatMap((tag) => namedFor(named.tags, tag))];
  if (OF_PROJECTS.has(type)) topics.push('projects');
  if (type.startsWith('Step')) topics.push('steps');
  if (figureKind === 'fundsPaidIn') topics.push('funds');
  if (figureKind === 'foreignCapitalUsed' || isForeign) topics.push('foreign');
  return topics;
}

const namedFor = (topics: Record<string, string[]>, key: string | undefined): string[] => (key !== undefined && Object.hasOwn(topics, key) ? topics[key]! : []);
