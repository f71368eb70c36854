import type { Limit } from '#libs/domain/calendar/working-calendar.js';
import type { RuleReference } from '#libs/domain/decider.js';
import type { StepId, UnitId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { Light } from '#libs/domain/project/light.js';

/** What of a list's row a line explains. `pace`: that an urgent matter has less time. */
export const WHY_ABOUTS = ['light', 'limit', 'pace', 'assignment', 'reminder', 'late', 'escalation'] as const;

/** What decided where no rule did: somebody by hand, a promise, who raised it, whose place it is, the office by its part, the lead unit's review, its following what others do, the duty of the list; a clock that stands, no due date. */
export const WHY_CAUSES = ['person', 'promise', 'raiser', 'territory', 'office', 'lead', 'follows', 'duty', 'secondUnit', 'standing', 'noDate'] as const;

/** One thing that a row shows, and the rule that caused it; or what did instead. */
export interface WhyLine {
  about: (typeof WHY_ABOUTS)[number];
  rule?: RuleReference;
  cause?: (typeof WHY_CAUSES)[number];
  /** Whose it is, who was told, or who holds the level. */
  unitId?: UnitId;
  /** Until when; of reminders and levels, when. */
  on?: LocalDate;
  provisional?: true;
  light?: Light;
  level?: number;
  /** The time that was granted on top of what the rule gives. */
  extendedBy?: Limit;
}

/** Why a row of a list says what it says. */
export interface WhyView {
  /** The step of a project that decides its light and date. */
  stepId?: StepId;
  lines: WhyLine[];
}
