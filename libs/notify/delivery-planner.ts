import type pg from 'pg';
import { localDate, type Instant } from '#libs/domain/instants.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { packNames } from '#libs/packs/pack-names.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { ROBOT_FORMATS } from './channels/robot-formats.js';
import { insertHeld, insertMessage, toldToday } from './delivery-outbox.js';
import { composeMail, composeRobotMessage, type Composed } from './message/compose-message.js';
import { judged, linesOf, type JudgedNotice, type LineContext } from './notice.js';
import { officeHours } from './office-hours.js';
import { pendingNotices, type PendingOfRecipient, type Recipient } from './pending-notices.js';
import { planMessage, type ToldToday } from './plan-message.js';

export interface PlannerOptions {
  pool: pg.Pool;
  /** The calendar and the names of the city, as they are now. */
  city: () => Promise<{ pack: Pack; calendar: WorkingCalendar }>;
  publicUrl: string;
  withMail: boolean;
  /** Told when the message to one recipient could not be made; the others are. */
  onError?: (error: unknown) => void;
}

/** Turns notices into deliveries, in one transaction that any worker may run at any time and however often. */
export class DeliveryPlanner {
  constructor(private readonly options: PlannerOptions) {}

  /** How many messages were queued. Nothing when it is not office time, or while another worker plans. */
  async plan(now: Instant): Promise<number> {
    const { pack, calendar } = await this.options.city();
    const hours = officeHours(calendar), today = localDate(now);
    if (!hours.isOpen(now)) return 0;
    const context: LineContext = { names: packNames(pack), calendar, today, publicUrl: this.options.publicUrl };
    return this.alone(async (client) => {
      const pending = await pendingNotices(client, { now, today, withMail: this.options.withMail });
      const told = await toldToday(client, pending.map(({ recipient }) => recipient.id), today);
      let queued = 0;
      for (const one of pending) {
        const { unitId } = one.recipient, own = unitId === undefined ? calendar : calendar.ofUnit(unitId);
        const outcome = this.planned(one, told(one.recipient.id), now, { ...context, hours: officeHours(own) });
        if (!outcome) continue;
        for (const { notice, reason } of outcome.held) await insertHeld(client, { recipient: one.recipient, notice: notice.source, reason, now, today });
        if (outcome.message) queued += await insertMessage(client, { recipient: one.recipient, ...outcome.message, now, today });
      }
      return queued;
    });
  }

  private planned({ recipient, notices }: PendingOfRecipient, told: ToldToday, now: Instant, { hours, ...context }: LineContext & { hours: ReturnType<typeof officeHours> }) {
    try {
      const { quietFrom: from, quietTo: to } = recipient;
      const manner = { ...recipient, ...(from !== undefined && to !== undefined && { quiet: { from, to } }) };
      const { message, held } = planMessage(notices.map((notice) => judged(notice, context.today)), manner, told, now, hours);
      return { held, message: message && { ...message, composed: compose(recipient, message.notices, context) } };
    } catch (error) {
      this.options.onError?.(error);
      return undefined;
    }
  }

  /** One planner at a time: a second one would plan the same messages. */
  private async alone(work: (client: pg.ClientBase) => Promise<number>): Promise<number> {
    const client = await this.options.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext('luodi plan deliveries')) as mine`);
      const result = rows[0]!.mine ? await work(client) : 0;
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await client.query('rollback').then(() => client.release(), (lost: Error) => client.release(lost));
      throw error;
    }
  }
}

function compose({ kind, name, language, channel }: Recipient, notices: JudgedNotice[], context: LineContext): Composed {
  const lines = linesOf(notices, context);
  const letter = { name, language, today: context.today, publicUrl: context.publicUrl };
  return kind === 'person' || channel === 'mail' ? composeMail(lines, letter) : composeRobotMessage(lines, letter, ROBOT_FORMATS[channel].maxBytes);
}
