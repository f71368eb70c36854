import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Language } from '#libs/contracts/messages/text.js';
import { epochMs } from '#libs/domain/instants.js';
import { DeliveryLog } from '#libs/notify/delivery-log.js';
import { insertTest, type TestMessage } from '#libs/notify/delivery-outbox.js';
import { composeTest } from '#libs/notify/message/compose-message.js';
import { Clock } from '../edge/clock.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';

/** Between two tests to one recipient, so that nobody floods a mailbox with a button. */
const PAUSE_SECONDS = 30;

/** Messages by which people see that reminders arrive. They go the way of all deliveries. */
@Injectable()
export class TestMessages {
  constructor(
    @Inject(SQL) private readonly sql: pg.Pool,
    private readonly log: DeliveryLog,
    private readonly clock: Clock,
  ) {}

  /** The delivery's id. */
  async queue(recipient: TestMessage['recipient'], language: Language): Promise<string> {
    const now = this.clock.now(), last = await this.log.lastTest(recipient.id);
    const waitSeconds = last === undefined ? 0 : Math.ceil(PAUSE_SECONDS - (epochMs(now) - epochMs(last)) / 1_000);
    if (waitSeconds > 0) throw new ApiProblem('test-too-soon', { seconds: waitSeconds }, { headers: { 'Retry-After': String(waitSeconds) } });
    const id = randomUUID();
    await insertTest(this.sql, { id, recipient, composed: composeTest(language), now, today: this.clock.today() });
    return id;
  }
}
