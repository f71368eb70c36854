import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { insertTest } from '#libs/notify/delivery-outbox.js';
import { Mailbox } from '#libs/notify/testing/mailbox.js';
import { until } from '../support/until.js';
import { OwnCity } from './own-city.js';

const mailbox = new Mailbox();
let city: OwnCity;

beforeAll(async () => {
  await mailbox.open();
  city = await OwnCity.start({ LUODI_SMTP_URL: mailbox.url, LUODI_MAIL_FROM: 'luodi@yongzhou.example' });
}, 120_000);
afterAll(async () => {
  await city?.stop();
  await mailbox.close();
}, 60_000);

test('a worker killed after the server took a mail and before it noted so: the mail comes again, under the same Message-ID, and then no more', async () => {
  const { pool } = city.behind.record.persistence;
  const now = toInstant(Date.now()), id = randomUUID();
  mailbox.isHeld = true;
  await insertTest(pool, { id, recipient: { kind: 'person', id: 'a', channel: 'mail', address: 'zhou@yongzhou.example' }, composed: { subject: '测试', body: '测试' }, now, today: localDate(now) });
  await until('the server has the mail', async () => mailbox.mails.length === 1);
  await city.worker.kill();
  mailbox.isHeld = false;
  city.worker.start();
  // the claim of the dead worker would lapse by itself after a minute and a half
  await pool.query('update delivery set next_attempt_at = clock_timestamp() where id = $1', [id]);
  await until('it is noted as sent', async () => (await pool.query(`select from delivery where id = $1 and status = 'sent' and attempts = 2`, [id])).rowCount === 1);
  expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([`<${id}@yongzhou.example>`, `<${id}@yongzhou.example>`]);
}, 120_000);
