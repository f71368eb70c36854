import type { UnitId } from '../ids.js';
import type { MovedDate } from './moved-dates.js';
import type { ProjectEvent } from './project.events.js';

/** A moved due date, and who owes its step. */
export interface OwnedMove extends MovedDate {
  unitId?: UnitId;
}

/** The due dates that an event moved, whatever moved them: another calendar, other rules or other facts. */
export function movedOf(event: ProjectEvent): OwnedMove[] {
  switch (event.type) {
    case 'CalendarChanged': return event.data.moves;
    case 'ProjectPlanned': {
      const { moved = [], plan } = event.data, owners = new Map(plan.steps.map(({ id, owner }) => [id, owner]));
      return moved.map((move) => ({ ...move, unitId: owners.get(move.stepId) }));
    }
    default: return [];
  }
}
