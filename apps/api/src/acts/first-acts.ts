import { Inject, Injectable } from '@nestjs/common';
import { eventSentence } from '#libs/contracts/messages/event-sentences.js';
import type { Text } from '#libs/contracts/messages/text.js';
import { DomainError, type ErrorCode } from '#libs/domain/errors.js';
import { DAY_MS, epochMs, toInstant, type Instant } from '#libs/domain/instants.js';
import type { Sql } from '#libs/identity/sql.js';
import type { PackNames } from '#libs/packs/pack-names.js';
import { SQL } from '../persistence.tokens.js';

/** Who was first, and with what. */
export interface FirstAct {
  name: string | Text;
  unit: Text;
  at: string;
  act: Text;
}

interface FoundEvent {
  type: string;
  data: unknown;
  reason: string | null;
  occurredAt: Instant;
  recordedAt: Instant;
  name: string | null;
  unitId: string | null;
}

/** Refusals that mean: somebody did this, or something like it, before you. */
const OVERTAKEN: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'step-already-completed', 'step-not-open', 'step-not-submitted', 'clock-already-suspended', 'clock-not-suspended', 'extension-pending',
  'already-contested', 'not-contested', 'already-signed', 'already-answered', 'already-evaluated', 'matter-already-registered', 'matter-ended', 'matter-transferred',
  'submission-submitted', 'submission-frozen', 'submission-already-open',
  'no-extension-pending', 'figure-not-claimed', 'project-ended', 'project-suspended', 'project-not-suspended',
]);

const PROJECT_LEVEL = ['ProjectSuspended', 'ProjectResumed', 'ProjectEnded'];
/** What time does to a step is no act of anybody. */
const OF_TIME = ['ReminderSent', 'StepOverdue', 'StepEscalated', 'ExtensionAwaited', 'MatterReminded', 'MatterOverdue', 'MatterEscalated', 'SubmissionReminderSent', 'SubmissionOverdue', 'SubmissionEscalated', 'ReviewAwaited'];

const COLUMNS = `type, data, reason, occurred_at as "occurredAt", recorded_at as "recordedAt", actor_name as name, actor_unit_id as "unitId"`;

/** Tells whoever came second who was first and when. */
@Injectable()
export class FirstActs {
  constructor(@Inject(SQL) private readonly sql: Sql) {}

  async explained(error: DomainError, streamId: string, command: object, names: PackNames): Promise<DomainError> {
    if (!OVERTAKEN.has(error.code)) return error;
    const first = await this.find(streamId, command, error.code);
    if (!first) return error;
    const explained = new DomainError(error.code, { ...error.parameters, wonBy: firstAct(first, names) as never }, error.field);
    explained.cause = error;
    return explained;
  }

  /** The newest act on the whole stream. */
  async lastOf(streamId: string, names: PackNames): Promise<FirstAct | undefined> {
    const last = await this.newest(streamId, 'type <> all($2)', [OF_TIME]);
    return last && firstAct(last, names);
  }

  private async find(streamId: string, command: object, code: ErrorCode): Promise<FoundEvent | undefined> {
    const [key, id] = 'figureId' in command ? ['figureId', command.figureId] : 'stepId' in command ? ['stepId', command.stepId] : [];
    if (key === undefined && !code.startsWith('project-')) return this.newest(streamId, 'type <> all($2)', [OF_TIME]);
    if (key === undefined || code.startsWith('project-')) return this.newest(streamId, 'type = any($2)', [PROJECT_LEVEL]);
    return this.newest(streamId, 'data ->> $2 = $3 and type <> all($4)', [key, id, OF_TIME]);
  }

  private async newest(streamId: string, condition: string, values: unknown[]): Promise<FoundEvent | undefined> {
    const { rows } = await this.sql.query(`select ${COLUMNS} from event where stream_id = $1 and ${condition} order by sequence desc limit 1`, [streamId, ...values]);
    return rows[0] as FoundEvent | undefined;
  }
}

const firstAct = (event: FoundEvent, names: PackNames): FirstAct => ({
  name: event.name ?? { zh: '系统', en: 'The system' },
  unit: event.unitId ? names.unit(event.unitId) : { zh: '自动', en: 'by rule' },
  at: wallClock(event.recordedAt),
  act: eventSentence({ ...event, reason: event.reason ?? undefined }, names),
});

/** `2026-11-24 09:05` in Asia/Shanghai. */
const wallClock = (instant: Instant): string => toInstant(epochMs(instant) + DAY_MS / 3).slice(0, 16).replace('T', ' ');
