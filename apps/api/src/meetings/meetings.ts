import { Inject, Injectable } from '@nestjs/common';
import { Acts } from '#libs/acts/acts.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { nextMatterNumber } from '#libs/acts/matter-number.js';
import { Presence } from '#libs/acts/presence.js';
import { requireVersion } from '#libs/acts/act-refusals.js';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import { matterStream, meetingStream, type MeetingId } from '#libs/domain/ids.js';
import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { MeetingCommand } from '#libs/domain/meeting/meeting.commands.js';
import { dispatchMeeting } from '#libs/domain/meeting/meeting.decider.js';
import type { Attendance, MeetingEvent, MinutesItem } from '#libs/domain/meeting/meeting.events.js';
import type { MeetingState } from '#libs/domain/meeting/meeting.state.js';
import type { Sql } from '#libs/identity/sql.js';
import { planMatter } from '#libs/packs/plan-matter.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import type { Act } from '../acts/act.js';
import { eventView } from '../acts/event-view.js';
import { Refusals } from '../acts/refusals.js';
import { DocumentNumbers } from '../documents/document-numbers.js';
import { Clock } from '../edge/clock.js';
import { PackLibrary } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import { requireUnit } from '../projects/facts-check.js';
import type { MeetingTaskDto, MinutesItemDto, RecordMinutesDto } from './dto/meeting.dto.js';

/** The minutes as they are recorded, and the matters that follow the tasks that are new. */
interface PreparedMinutes { items: MinutesItem[]; tasks: { matterId: string; facts: MatterFacts }[] }

/** Commands on dispatch meetings. Minutes give their tasks in the same act: both are recorded, or neither. */
@Injectable()
export class Meetings {
  constructor(
    private readonly acts: Acts, private readonly presence: Presence, private readonly packs: PackLibrary, private readonly numbers: DocumentNumbers,
    private readonly streams: StreamReader, private readonly clock: Clock, private readonly refusals: Refusals, @Inject(SQL) private readonly sql: Sql,
  ) {}

  async run(id: MeetingId, act: Act, command: MeetingCommand, tasks: PreparedMinutes['tasks'] = []): Promise<CommandAnswer> {
    const { commandId, fingerprint, actor, expectedVersion } = act, isPresent = await this.presence.isPresent();
    try {
      const { version, events, replayed } = await this.acts.act<MeetingState, MeetingEvent>({
        streamId: meetingStream(id), commandId, fingerprint, actor, now: this.clock.now(),
        decide: async ({ state, version: present, context }, alongside) => {
          requireVersion(expectedVersion, present);
          const decided = dispatchMeeting.decide(state, command, context);
          for (const { matterId, facts } of tasks) {
            await alongside<MatterState, MatterEvent>(matterStream(matterId), (matter) =>
              matterHandling.decide(matter.state, { type: 'raise', matterId, facts, plan: planMatter(matter.shelved, facts, isPresent) }, matter.context));
          }
          return decided;
        },
      });
      const { names } = await this.packs.current();
      return { id, version, events: events.map((event) => eventView(event, { names })), replayed };
    } catch (error) {
      throw await this.refusals.explained(error, meetingStream(id), command);
    }
  }

  async recordMinutes(id: MeetingId, act: Act, { items, ...present }: RecordMinutesDto, reason?: string): Promise<CommandAnswer> {
    await this.requireUnits(present);
    const today = this.clock.today(), added = items.flatMap((item) => item.tasks).filter(({ matterId }) => matterId === undefined);
    return this.numbers.issue(['minutes', ...added.map(() => 'dispatchTask' as const)], today, async ([number, ...taskNumbers]) => {
      const prepared = await this.prepared(id, act, items, taskNumbers);
      const command: MeetingCommand = reason === undefined ? { type: 'recordMinutes', number: number!, items: prepared.items, ...structuredClone(present) } : { type: 'amendMinutes', number: number!, items: prepared.items, reason, ...structuredClone(present) };
      return this.run(id, act, command, prepared.tasks);
    });
  }

  private async requireUnits({ attendees = [] }: Attendance): Promise<void> {
    const ready = await this.packs.current();
    for (const { unitId } of attendees) requireUnit(unitId, 'attendees', ready);
  }

  private async prepared(id: MeetingId, act: Act, items: MinutesItemDto[], numbers: string[]): Promise<PreparedMinutes> {
    const minutes = (await this.streams.readHead<MeetingState>(meetingStream(id)))?.state.minutes, known = new Set(minutes?.items.flatMap((item) => item.tasks.map(({ matterId }) => matterId)));
    const tasks: PreparedMinutes['tasks'] = [], recorded: MinutesItem[] = [];
    for (const { text, tasks: given } of items) {
      const item: MinutesItem = { text, tasks: [] };
      for (const task of given) {
        // Another meeting's matter is not this one's task.
        if (task.matterId !== undefined && !known.has(task.matterId)) throw new ApiProblem('not-found', {}, { field: 'items' });
        const matterId = task.matterId ?? derivedUuid('meeting task', act.commandId, String(tasks.length)), { title, unitId, dueOn } = task;
        if (task.matterId === undefined) tasks.push({ matterId, facts: await this.factsOf(id, act, task, text, numbers[tasks.length]!) });
        item.tasks.push({ matterId, title, unitId, dueOn });
      }
      recorded.push(item);
    }
    return { items: recorded, tasks };
  }

  private async factsOf(meetingId: MeetingId, { caller }: Act, { title, description, unitId, dueOn, classId }: MeetingTaskDto, said: string, documentNumber: string): Promise<MatterFacts> {
    const ready = await this.packs.current(), { pack, units } = ready, today = this.clock.today();
    requireUnit(unitId, 'items', ready);
    if (classId !== undefined && !Object.hasOwn(pack.matterClasses, classId)) throw new ApiProblem('unknown-class', { classId }, { field: 'items' });
    return {
      code: await nextMatterNumber(this.sql, pack.matterKinds.dispatchTask.prefix, today), kind: 'dispatchTask', classId: classId ?? pack.matterSettings.taskClass, title, description: description ?? said, urgency: 'normal',
      // A task of a city unit lies nowhere in particular: its first contact is the office itself.
      territoryId: units.get(unitId)?.kind === 'territory' ? unitId : pack.officeUnit, raiser: { unitId: caller.unitId, accountId: caller.accountId, name: caller.name },
      addresseeId: unitId, meetingId, documentNumber, requestedOn: dueOn, evidence: [], raisedOn: today,
    };
  }
}
