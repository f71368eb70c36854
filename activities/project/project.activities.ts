import { CommandIdReused, requireVersion, StaleVersion } from '#libs/acts/act-refusals.js';
import { ProjectActs, type Situation } from '#libs/acts/project-acts.js';
import type { PackShelf } from '#libs/acts/pack-shelf.js';
import type { ProjectActivities, ProjectNews } from '#libs/contracts/project-activities.js';
import { sinceYear, type CalendarData } from '#libs/domain/calendar/calendar-data.js';
import { projectStream, type CommandId, type ProjectId } from '#libs/domain/ids.js';
import { localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { planProject } from '#libs/packs/plan-project.js';
import { turnedRules } from '#libs/packs/rules/turned-rules.js';
import type { RecordedEvent, StreamHead } from '#libs/persistence/record.types.js';
import type { Recorder } from '#libs/persistence/record/recorder.js';
import type { StreamReader } from '#libs/persistence/record/stream-reader.js';

const TIME = { kind: 'time' } as const;

/*
 * ATTEMPTS. A workflow task that ran out of time, or whose worker died, is done again from its beginning, with the same command ids: what its
 * first attempt recorded stays, what it had learnt is forgotten. The second attempt catches up to a later state and may owe something else
 * under the same id. Then the first attempt's act stands, and the workflow is told to look again; with an error it would be stuck for ever.
 */

/** What the workflow of a project does to the world. Stateless; every worker has one. */
export class ProjectActivitiesOnRecord implements ProjectActivities {
  private readonly acts: ProjectActs;

  constructor(private readonly streams: StreamReader, recorder: Recorder, private readonly shelf: PackShelf) {
    this.acts = new ProjectActs(streams, recorder, shelf);
  }

  async loadContext(projectId: ProjectId): Promise<CalendarData> {
    const { state } = await this.head(projectId);
    const { calendar } = await this.shelf.of(state);
    return sinceYear(calendar.data, Number((state.facts?.registeredOn ?? localDate(toInstant(Date.now()))).slice(0, 4)) - 1);
  }

  async catchUp(projectId: ProjectId, knownSequence: number): Promise<ProjectNews> {
    if (knownSequence === 0) return this.head(projectId);
    const recorded = await this.streams.readEventsAfter(projectStream(projectId), knownSequence);
    return { sequence: recorded.at(-1)?.sequence ?? knownSequence, events: recorded.map(decided) };
  }

  async record({ projectId, commandId, expected, events }: Parameters<ProjectActivities['record']>[0]): Promise<boolean> {
    // Decided by the workflow on the state it knows, so it only holds while the stream stands there.
    const decide = ({ version }: Situation) => {
      requireVersion(expected, version);
      return events;
    };
    try {
      const fingerprint = `time ${expected}`;
      await this.acts.act({ projectId, commandId, fingerprint, actor: TIME, now: toInstant(Date.now()), decide });
      return true;
    } catch (error) {
      if (error instanceof StaleVersion || error instanceof CommandIdReused) return false; // see ATTEMPTS
      throw error;
    }
  }

  async plan(projectId: ProjectId, commandId: CommandId, now: Instant): Promise<boolean> {
    try {
      return await this.planAnew(projectId, commandId, now);
    } catch (error) {
      if (error instanceof CommandIdReused) return true; // see ATTEMPTS
      throw error;
    }
  }

  private async planAnew(projectId: ProjectId, commandId: CommandId, now: Instant): Promise<boolean> {
    const newest = await this.shelf.newest();
    const answer = await this.acts.act({
      projectId, commandId, fingerprint: 'plan', actor: TIME, now,
      decide: ({ state, context, shelved }) => {
        // Suspended or ended since the workflow looked: nothing is planned, and it will learn that next.
        if (state.status !== 'active') return [];
        const day = localDate(now);
        // The next stage brings the newest version, if that was asked for; a day on which rules change brings those of the pinned one.
        if (state.upgrade && state.stage !== state.recordedStage && newest && newest.pack.hash !== state.packHash) {
          return projectLifecycle.decide(state, { type: 'upgradePlan', plan: planProject(newest, state.facts!, day), reason: state.upgrade.reason }, context);
        }
        const plan = planProject(shelved, state.facts!, day), reason = turnedRules(shelved.tables, state.settings, plan.settings);
        return projectLifecycle.decide(state, { type: 'plan', plan, ...(reason && { reason }) }, context);
      },
    });
    return answer.events.length > 0;
  }

  private async head(projectId: ProjectId): Promise<StreamHead<ProjectState>> {
    return (await this.streams.readHead(projectStream(projectId))) ?? { sequence: 0, state: initialProject };
  }
}

/** The part of a recorded event that states are folded from; who and when recorded stay out of the workflow's history. */
const decided = ({ type, data, occurredAt, reason, rule }: RecordedEvent): ProjectEvent =>
  ({ type, data, occurredAt, ...(reason && { reason }), ...(rule && { rule }) }) as ProjectEvent;
