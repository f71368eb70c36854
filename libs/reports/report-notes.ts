import { UNNAMED } from '#libs/contracts/messages/withheld-names.js';
import type { Text } from '#libs/contracts/messages/text.js';
import type { Money } from '#libs/domain/money.js';
import { topicsOf, type Aspects, type ReportTopics } from './event-topics.js';
import type { FigureRow, MatterRow, ReportedEvent, ReportInput } from './report-input.js';

/** What one event contributes to a draft. */
export interface Note {
  kind: 'registered' | 'stepDone' | 'stage' | 'ended' | 'figure' | 'moved' | 'raised' | 'closed' | 'climbed';
  event: ReportedEvent;
  topics: string[];
  stepId?: string;
  stage?: string;
  outcome?: string;
  figure?: FigureRow;
  /** A verified figure that this one replaces. */
  corrects?: string;
  matter?: Partial<MatterRow>;
}

const KINDS: Record<string, Note['kind']> = {
  ProjectRegistered: 'registered', StepCompleted: 'stepDone', StageEntered: 'stage', ProjectEnded: 'ended', FigureVerified: 'figure',
  ExtensionDecided: 'moved', ClockSuspended: 'moved', ProjectSuspended: 'moved', ProjectPlanned: 'moved', CalendarChanged: 'moved',
  MatterRaised: 'raised', MatterClosed: 'closed', MatterEscalated: 'climbed',
};

/** The parts of events' data that drafts speak of; the rest is nobody's business here. */
interface Told {
  stepId?: string;
  stage?: string;
  outcome?: string;
  granted?: boolean;
  moved?: unknown[];
  moves?: unknown[];
  figureId?: string;
  figure?: { id: string; kind: string; money: Money; corrects?: string };
  facts?: { title?: string; kind?: string; classId?: string; isForeign?: boolean };
}

/** One pass over the period: what each event contributes, in order. Events that say nothing to readers of reports are left out. */
export function notesOf({ events, matters, figures }: Pick<ReportInput, 'events' | 'matters' | 'figures'>, topics: ReportTopics): Note[] {
  const ofMatters = new Map<string, Partial<MatterRow>>(matters.map((row) => [row.streamId, row]));
  const ofFigures = new Map(figures.map((row) => [row.figureId, row])), corrections = new Map<string, string>();
  const notes: Note[] = [];
  for (const event of events) {
    const data = (event.data ?? {}) as Told, kind = KINDS[event.type];
    if (event.type === 'FigureClaimed' && data.figure) {
      ofFigures.set(data.figure.id, { figureId: data.figure.id, kind: data.figure.kind, money: data.figure.money });
      if (data.figure.corrects) corrections.set(data.figure.id, data.figure.corrects);
    }
    if (event.type === 'MatterRaised' && data.facts) ofMatters.set(event.streamId, { ...ofMatters.get(event.streamId), ...data.facts });
    if (!kind || (kind === 'moved' && !hasMoved(event.type, data))) continue;
    const figure = ofFigures.get(data.figureId ?? ''), matter = ofMatters.get(event.streamId), corrects = corrections.get(data.figureId ?? '');
    const aspects: Aspects = {
      type: event.type, isForeign: event.isForeign ?? data.facts?.isForeign, tags: event.tags,
      figureKind: figure?.kind, matterKind: matter?.kind, classId: matter?.classId,
    };
    notes.push({ kind, event, topics: topicsOf(aspects, topics), stepId: data.stepId, stage: data.stage, outcome: data.outcome, figure, corrects, matter });
  }
  return notes;
}

/** A plan made anew moves dates only sometimes, and a request may be refused. */
function hasMoved(type: string, { granted, moved = [], moves = [] }: Told): boolean {
  if (type === 'ExtensionDecided') return granted === true;
  if (type === 'ProjectPlanned') return moved.length > 0;
  return type !== 'CalendarChanged' || moves.length > 0;
}

/** What a project is called in a sentence. */
export const projectName = ({ projectName: name, projectCode }: ReportedEvent): Text =>
  name === undefined ? UNNAMED : { zh: `“${name}”${projectCode ? `（${projectCode}）` : ''}`, en: `${name}${projectCode ? ` (${projectCode})` : ''}` };
