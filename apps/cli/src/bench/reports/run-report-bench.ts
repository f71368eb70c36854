import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRecord } from '#libs/acts/open-record.js';
import type { Progress } from '#libs/config/progress.js';
import { toInstant } from '#libs/domain/instants.js';
import { check } from '#libs/persistence/fold/check.js';
import { outboxState } from '#libs/persistence/outbox.js';
import { ApiClient } from '../api-client.js';
import type { BenchCity } from '../bench-city.js';
import { rounded } from '../latencies.js';
import { askMatrix, type MatrixTimes } from './ask-matrix.js';
import { packOfDuties } from './bench-duties.js';
import { draftOne, type DraftTimes } from './draft-one.js';
import { handIn, reporterTokens, type HandedIn } from './hand-in.js';

export interface ReportBenchOptions {
  units: number;
  /** Of each unit, all monthly. */
  duties: number;
  /** Handed in over a minute. */
  reports: number;
  /** From which one report is drafted. */
  events: number;
}

export interface ReportBench {
  /** In seconds: recorded, and until every workflow has been told. */
  opened: { submissions: number; seconds: number; begunAfter: number };
  handedIn: HandedIn;
  drafted: DraftTimes;
  matrix: MatrixTimes;
  differences: number;
  machine: { cores: number; node: string; loadBefore: number[]; loadAfter: number[] };
}

const MORNING_SECONDS = 60;
const load = (): number[] => loadavg().map((one) => rounded(one));

/** A period opened, handed in, drafted and looked at; on servers of its own. */
export async function runReportBench({ config, people }: BenchCity, { units, duties, reports, events }: ReportBenchOptions, progress: Progress): Promise<ReportBench> {
  const loadBefore = load(), record = await openRecord(config.database.url, 10), api = new ApiClient(config.port);
  try {
    await record.persistence.packs.load(packOfDuties(people.pack, duties, units));
    record.shelf.refresh();
    const month = await record.opener.lastOpening('monthly', toInstant(Date.now())), beganMs = performance.now(), since = () => rounded((performance.now() - beganMs) / 1_000);
    const { submissions } = await progress.step('Opening', () => record.opener.openDue('monthly', month)), seconds = since();
    await progress.step('Workflows begin', async () => { while ((await outboxState(record.persistence.pool)).pending > 0) await sleep(500); });
    const begunAfter = since(), tokens = await reporterTokens(record);
    const handedIn = await progress.step('Handing in', () => handIn(record, api, tokens, reports, MORNING_SECONDS));
    const drafted = await progress.step('Drafting', () => draftOne(config.stateDir, people, events));
    const differences = await progress.step('Checking', () => check(record.persistence.pool, record.shelf.contexts));
    const matrix = await progress.step('Asking for the matrix', () => askMatrix(record, api, people.tokens.office));
    return { opened: { submissions, seconds, begunAfter }, handedIn, drafted, matrix, differences: differences.length, machine: { cores: availableParallelism(), node: process.version, loadBefore, loadAfter: load() } };
  } finally {
    api.close();
    await record.close();
  }
}
