import type { OpenRecord } from '#libs/acts/open-record.js';
import type { MatrixView } from '#libs/contracts/reporting.views.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import type { ApiClient } from '../api-client.js';
import { asked } from '../asked.js';
import type { Latencies } from '../latencies.js';

const ASKED = 20;

/** What the matrix of a year holds, and how long it takes: all of it, and one unit's. */
export interface MatrixTimes { cells: number; all: Latencies; unit: Latencies }

/** Fills the read model with the other months of a year as copies of the one that opened, then asks through HTTP. The events know nothing of the copies: check before this. */
export async function askMatrix({ persistence: { pool } }: OpenRecord, api: ApiClient, token: string): Promise<MatrixTimes> {
  await pool.query(MONTHS);
  await pool.query('analyze submission');
  const { rows } = await pool.query<{ from: string; unit: string }>('select min(opened_on) as from, min(unit_id) as unit from submission'), { from, unit } = rows[0]!;
  const path = `/matrix?from=${from}&to=${localDate(toInstant(Date.now()))}`;
  const { cells } = await api.get<MatrixView>(path, token);
  return { cells: cells.length, all: await asked(api, path, token, ASKED), unit: await asked(api, `${path}&unit=${unit}`, token, ASKED) };
}

const MONTHS = `
  insert into submission select (jsonb_populate_record(s, jsonb_build_object('reporting_id', s.duty_id || '/' || to_char(m.first, 'YYYY-MM') || '/' || s.unit_id, 'period', to_char(m.first, 'YYYY-MM'),
    'opened_on', s.opened_on - (m.back || ' months')::interval, 'due_on', s.due_on - (m.back || ' months')::interval))).*
  from submission s cross join lateral (select back, to_date(s.period || '-01', 'YYYY-MM-DD') - (back || ' months')::interval as first from generate_series(1, 11) back) m where s.cycle = 'monthly'`;
