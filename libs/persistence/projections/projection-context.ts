import type { DueDate, WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { UnitId } from '#libs/domain/ids.js';
import type { ProjectState, StepState } from '#libs/domain/project/project.state.js';
import { dueOfStep } from '#libs/domain/project/step-clock.js';

/** What read models depend on besides the state. The state says which: its pack and its calendar. */
export interface ProjectionContext {
  calendar: WorkingCalendar;
  /** The unit that is the working group's office. */
  officeUnit: UnitId;
}

/** What a project is counted by: its pack and its calendar; neither before its registration. */
export type Pins = Pick<ProjectState, 'packHash' | 'calendar'>;

/** The context of a project by what it is pinned to; the current pack and calendar for one that has no plan yet. */
export type ProjectionContexts = (pins: Pins) => ProjectionContext | Promise<ProjectionContext>;

/**
 * Remembers what is made of a step. A state shares its unchanged steps with the state before it, so an act has to make
 * anew only what it changed.
 */
export class StepMemory<T> {
  private readonly known = new WeakMap<WorkingCalendar, WeakMap<StepState, { made: T }>>();

  of(step: StepState, calendar: WorkingCalendar, make: () => T): T {
    let steps = this.known.get(calendar);
    if (!steps) this.known.set(calendar, (steps = new WeakMap()));
    let entry = steps.get(step);
    if (!entry) steps.set(step, (entry = { made: make() }));
    return entry.made;
  }
}

const dues = new StepMemory<DueDate | undefined>();

/** `dueOfStep`, remembered: counting working days is what projecting costs. */
export const rememberedDue = (step: StepState, calendar: WorkingCalendar): DueDate | undefined => dues.of(step, calendar, () => dueOfStep(step, calendar));
