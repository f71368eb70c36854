import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Names } from '#libs/contracts/messages/event-sentences.js';
import { notificationSentence } from '#libs/contracts/messages/notification-sentence.js';
import type { SubjectView } from '#libs/contracts/project.views.js';
import type { StreamKind } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { DueLine } from './message/due-line.js';
import type { PendingNotice } from './pending-notices.js';
import type { Notice } from './plan-message.js';

/** A notice as the plan sees it, with what it was made of. */
export interface JudgedNotice extends Notice {
  source: PendingNotice;
}

export function judged(source: PendingNotice, today: LocalDate): JudgedNotice {
  const { id, at, subject, stepId, figureId } = source;
  return { id, at, thing: `${subject.kind}/${subject.id}/${source.kind === 'moved' ? 'moved' : (stepId ?? figureId ?? '')}`, isUrgent: isUrgent(source, today), isSettled: isSettled(source), source };
}

const isUrgent = ({ kind, due }: PendingNotice, today: LocalDate): boolean =>
  kind === 'overdue' || kind === 'escalated' || kind === 'lapsed' || (kind === 'reminder' && due !== undefined && due.on <= today);

/** A message must not chase what was done since: the step was handed in, the figure judged, the project ended. */
function isSettled(notice: PendingNotice): boolean {
  return notice.subject.kind === 'project' ? isSettledInProject(notice) : CHASING.has(notice.kind) && !notice.isOwed;
}

/** Notices that ask for something to be done. */
const CHASING: ReadonlySet<PendingNotice['kind']> = new Set(['reminder', 'overdue', 'escalated', 'submitted', 'returned']);

function isSettledInProject({ kind, projectStatus, stepStatus, figureStatus }: PendingNotice): boolean {
  if (projectStatus === 'completed' || projectStatus === 'terminated') return true;
  switch (kind) {
    case 'reminder':
    case 'overdue':
    case 'escalated': return projectStatus === 'suspended' || stepStatus !== 'open';
    case 'submitted': return (stepStatus ?? 'submitted') !== 'submitted' || (figureStatus ?? 'claimed') !== 'claimed';
    case 'returned': return stepStatus !== undefined && stepStatus !== 'open';
    case 'suspensionReview': return projectStatus !== 'suspended';
    default: return false;
  }
}

export interface LineContext {
  names: Names;
  calendar: WorkingCalendar;
  today: LocalDate;
  publicUrl: string;
}

/** One line for each thing: the latest notice speaks for those before it. */
export function linesOf(notices: JudgedNotice[], context: LineContext): DueLine[] {
  const latest = new Map(notices.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((notice) => [notice.thing, notice.source]));
  return [...latest.values()].map((source) => line(source, context));
}

function line({ kind, unitId, at, subject, stepId, due, event }: PendingNotice, { names, calendar, today, publicUrl }: LineContext): DueLine {
  const isAboutDue = (kind === 'reminder' || kind === 'overdue' || kind === 'escalated') && stepId !== undefined;
  return {
    kind, at, subject,
    what: isAboutDue ? names.step(stepId) : notificationSentence({ kind, unitId, event }, names),
    ...(isAboutDue && due && { due: { ...due, workingDaysLeft: calendar.workingDaysBetween(today, due.on) } }),
    link: `${publicUrl}${pathOf(subject)}${stepId === undefined ? '' : `?step=${encodeURIComponent(stepId)}`}`,
  };
}

/** Where the web shows each kind of thing. */
const PATHS: Record<StreamKind, string> = { project: '/projects', matter: '/matters', meeting: '/meetings', reporting: '/reports', bulletin: '/bulletins' };

const pathOf = ({ kind, id }: SubjectView): string => `${PATHS[kind]}/${id}`;
