import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenRecord } from '#libs/acts/open-record.js';
import type { SubmissionId, UnitId } from '#libs/domain/ids.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import type { ApiClient } from '../api-client.js';
import { latenciesOf, type Latencies } from '../latencies.js';

/** Each request of a morning, by what it asks. */
export interface HandedIn { confirmed: Latencies; submitted: Latencies; reports: number; seconds: number }

/** A reporter for each unit that owes something. */
export async function reporterTokens({ persistence }: OpenRecord): Promise<Map<UnitId, string>> {
  const { rows } = await persistence.pool.query<{ unit: UnitId }>('select distinct unit_id as unit from submission'), accounts = new AccountDirectory(persistence.pool), tokens = new Map<UnitId, string>();
  for (const { unit } of rows) {
    await accounts.create({ account: `reporter-${unit}`, name: unit, role: 'reporter', unitId: unit, password: randomBytes(18).toString('base64url') });
    tokens.set(unit, await accounts.createToken(`reporter-${unit}`, 'bench'));
  }
  return tokens;
}

/**
 * So many reports are confirmed and handed in, spread evenly over `seconds`. Each begins at its own moment whether or not those before it have
 * been answered, and its time counts from there: a queue would show.
 */
export async function handIn({ persistence }: OpenRecord, api: ApiClient, tokens: Map<UnitId, string>, count: number, seconds: number): Promise<HandedIn> {
  const { rows } = await persistence.pool.query<{ id: SubmissionId; unit: UnitId }>(`select reporting_id as id, unit_id as unit from submission where status = 'drafted' order by md5(reporting_id) limit $1`, [count]);
  const confirmed: number[] = [], submitted: number[] = [], startedMs = performance.now();
  await Promise.all(rows.map(async ({ id, unit }, index) => {
    const dueMs = startedMs + (index * seconds * 1_000) / rows.length, token = tokens.get(unit)!;
    await sleep(dueMs - performance.now());
    await api.act(`/submissions/${id}/confirm-nothing`, token, {});
    const confirmedMs = performance.now();
    confirmed.push(confirmedMs - dueMs);
    await api.act(`/submissions/${id}/submit`, token, {});
    submitted.push(performance.now() - confirmedMs);
  }));
  return { confirmed: latenciesOf(confirmed), submitted: latenciesOf(submitted), reports: rows.length, seconds: Math.round((performance.now() - startedMs) / 1_000) };
}
