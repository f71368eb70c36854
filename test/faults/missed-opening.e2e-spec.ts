import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import { epochMs, localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import { nextPeriod } from '#libs/domain/reporting/period.js';
import { loadPack } from '#libs/packs/load-pack.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { migrate } from '#libs/persistence/data-source.js';
import { scheduleIdOf } from '#libs/temporal/cycle-schedules.js';
import { until } from '../support/until.js';
import { OwnServers } from './own-servers.js';
import { Part } from './part.js';

const MINUTE_MS = 60_000, CHINA_MS = 8 * 3_600_000;

let servers: OwnServers;
let record: OpenRecord;
let worker: Part;
let firesAt: Instant;

/** A city whose week opens at the next full minute but one, so that its server can be away just then; the week before was opened in its time. */
beforeAll(async () => {
  servers = await OwnServers.start();
  await migrate(servers.databaseUrl);
  record = await openRecord(servers.databaseUrl, 4);
  firesAt = toInstant(Math.ceil((Date.now() + 25_000) / MINUTE_MS) * MINUTE_MS);
  await record.persistence.packs.load(openingAt(firesAt, await loadPack('packs/yongzhou-2026')));
  await record.opener.openDue('weekly', await openingBefore(await newestOpening()));
  worker = new Part('worker', servers.folder, servers.environment);
  worker.start();
}, 150_000);

afterAll(async () => {
  await worker?.stop();
  await record?.close();
  await servers?.stop();
}, 60_000);

test('Temporal away when a week should open: it opens once, late, with its true dates', async () => {
  const before = await weeks(), due = await newestOpening();
  await worksNow(async (client) => { await client.schedule.getHandle(scheduleIdOf('weekly')).describe(); });
  await servers.withoutTemporal(async () => {
    await sleep(epochMs(firesAt) + 3_000 - Date.now());
    expect(await weeks()).toEqual(before);
  });
  const opened = () => weeks().then((all) => all.filter(({ period }) => period > before[0]!.period));
  await until('the week is open', async () => (await opened()).length === before.length, 120_000);
  expect(await opened()).toEqual(before.map(({ unit }) => ({ unit, period: nextPeriod(before[0]!.period), on: localDate(due), at: due, times: 1 })));
  await worksNow(async (client) => { for (const { unit, period } of await opened()) await client.workflow.getHandle(`reporting/m15-weekly/${period}/${unit}`).query('streamHead'); });
}, 300_000);

/** Only one duty; `time` is of the day in China. */
function openingAt(instant: Instant, pack: Pack): Pack {
  const time = new Date(epochMs(instant) + CHINA_MS).toISOString().slice(11, 16);
  return {
    ...pack, hash: 'opens-soon'.padEnd(64, '0'), duties: pack.duties.filter(({ id }) => id === 'm15-weekly'),
    cycles: pack.cycles.map((cycle) => (cycle.id === 'weekly' ? { ...cycle, opens: { ...cycle.opens, time } } : cycle)),
  };
}

const newestOpening = (): Promise<Instant> => record.opener.lastOpening('weekly', firesAt);
const openingBefore = (opening: Instant): Promise<Instant> => record.opener.lastOpening('weekly', toInstant(epochMs(opening) - 1));

interface AskedWeek { unit: string; period: string; on: string; at: string; times: number }

/** Who was asked for which week, when, and how often. */
async function weeks(): Promise<AskedWeek[]> {
  const { rows } = await record.persistence.pool.query<AskedWeek>(
    `select unit_id as unit, period, opened_on as "on", opened_at as at, (select count(*) from event e where e.stream_id = 'reporting/' || reporting_id and e.type = 'SubmissionOpened') as times
     from submission order by period, unit_id`);
  return rows;
}

/** Tries until Temporal and the worker have done it. */
async function worksNow(work: (client: Client) => Promise<void>): Promise<void> {
  const connection = Connection.lazy({ address: servers.temporalAddress }), client = new Client({ connection });
  await until('the worker has done its part', () => work(client).then(() => true, () => false));
  await connection.close();
}
