import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import type { CommandId, ProjectId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';

/** Where a project's stream stands, as its workflow knows it. */
export interface ProjectHead {
  sequence: number;
  state: ProjectState;
}

/** What a workflow lacks: the events after what it knows, or the whole state when it knows nothing. */
export type ProjectNews = { sequence: number; events: ProjectEvent[] } | ProjectHead;

/** What a project's workflow may do to the world. Each is safe to repeat. */
export interface ProjectActivities {
  /** The calendar that the project counts by, as far back as its days reach. */
  loadContext(projectId: ProjectId): Promise<CalendarData>;
  catchUp(projectId: ProjectId, knownSequence: number): Promise<ProjectNews>;
  /** Appends what time owed if the stream still stands at `expected`; false when somebody was faster: catch up and look again. */
  record(act: { projectId: ProjectId; commandId: CommandId; expected: number; events: ProjectEvent[] }): Promise<boolean>;
  /** Derives the plan anew by the rules of the pinned pack and records it; false when nothing changed. */
  plan(projectId: ProjectId, commandId: CommandId, now: Instant): Promise<boolean>;
}
