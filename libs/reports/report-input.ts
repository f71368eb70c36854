import type { FigureId, StepId } from '#libs/domain/ids.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';
import type { Money } from '#libs/domain/money.js';

/** An event of a project or a matter that involves the unit. */
export interface ReportedEvent {
  eventId: string;
  streamId: string;
  projectId?: string;
  /** Absent, as the code is, where the unit may not know what the project is called. */
  projectName?: string;
  projectCode?: string;
  isForeign?: boolean;
  /** What the project counts as, by the table `project-tags`. */
  tags?: string[];
  type: string;
  data: unknown;
  occurredAt: Instant;
  reason?: string;
}

/** A step that somebody still has to do. */
export interface OpenStepRow {
  projectId: string;
  stepId: StepId;
  projectName?: string;
  dueOn?: LocalDate;
  /** The holiday notice of that year is not out yet. */
  dueProvisional: boolean;
  isOverdue: boolean;
  /** The event that opened it, or last moved its date. */
  eventId?: string;
}

/** A matter that is open, or was closed in the period. */
export interface MatterRow {
  streamId: string;
  title: string;
  kind: string;
  classId?: string;
  projectName?: string;
  isOpen: boolean;
  raisedOn: LocalDate;
  /** The event that raised it. */
  eventId?: string;
}

/** A figure that an event of the period speaks of. */
export interface FigureRow {
  figureId: FigureId;
  kind: string;
  money: Money;
}

/** What a draft is written from: the period's events in order, and how things stand at its end. */
export interface ReportInput {
  events: readonly ReportedEvent[];
  openSteps: readonly OpenStepRow[];
  matters: readonly MatterRow[];
  figures: readonly FigureRow[];
  /** The last day before the cut, also while it is still to come. */
  until: LocalDate;
}
