import { fileURLToPath } from 'node:url';
import { OperatorError } from '#libs/config/operator-error.js';
import { withBenchCity } from '../bench/bench-city.js';
import { benchText, ratiosOf } from '../bench/bench-text.js';
import { rehearsalBenchText, runRehearsalBench } from '../bench/rehearsal/run-rehearsal-bench.js';
import { rulesBenchText, runRulesBench } from '../bench/rules/run-rules-bench.js';
import { matterBenchText } from '../bench/matters/matter-bench-text.js';
import { runMatterBench } from '../bench/matters/run-matter-bench.js';
import { reportBenchText } from '../bench/reports/report-bench-text.js';
import { runReportBench } from '../bench/reports/run-report-bench.js';
import { runBench } from '../bench/run-bench.js';
import type { Command, CommandContext } from '../command.js';

const built = (app: string): string => fileURLToPath(new URL(`../../../${app}/src/main.js`, import.meta.url));

export const bench: Command = {
  name: 'bench',
  summary: 'Measures acts through HTTP, the bare record and raw Temporal Updates, and how fast workflows catch up; on servers of its own.',
  options: {
    projects: { type: 'string', value: '<number>', help: 'projects to act on (500)' },
    seconds: { type: 'string', value: '<number>', help: 'length of each level through HTTP (10)' },
    burst: { type: 'string', value: '<number>', help: 'acts after which workflows may catch up (10000)' },
    live: { type: 'string', value: '<number>', help: 'measure memory again with so many live projects (none)' },
  },
  async run(context) {
    const options = { projects: whole(context, 'projects', 500), seconds: whole(context, 'seconds', 10), burst: whole(context, 'burst', 10_000), live: whole(context, 'live', 0) };
    const result = await withBenchCity(context, { api: built('api'), worker: built('worker') }, (city) => runBench(city, options, context.progress));
    context.answer({ json: { ...result, ratios: ratiosOf(result) }, text: benchText(result) });
    return isWhole(result.lost) ? 0 : 1;
  },
};

export const benchRules: Command = {
  name: 'bench rules',
  summary: 'Measures evaluations a second of one decision table, and how long it takes to compile; on one core, without servers.',
  options: {
    rows: { type: 'string', value: '<number>', help: 'rows of the table (50)' },
    seconds: { type: 'string', value: '<number>', help: 'how long to evaluate (5)' },
  },
  async run(context) {
    const result = await runRulesBench({ rows: whole(context, 'rows', 50), seconds: whole(context, 'seconds', 5) });
    context.answer({ json: result, text: rulesBenchText(result) });
    return result.wrong === 0 ? 0 : 1;
  },
};

export const benchRehearsal: Command = {
  name: 'bench rehearsal',
  summary: 'Measures how fast projects run ahead, and through the past, in two worlds; on one core, without servers.',
  options: {
    projects: { type: 'string', value: '<number>', help: 'projects of the demo city (300)' },
    days: { type: 'string', value: '<number>', help: 'days ahead and back (365)' },
    seconds: { type: 'string', value: '<number>', help: 'how long to run the loop (5)' },
  },
  async run(context) {
    const result = await runRehearsalBench({ projects: whole(context, 'projects', 300), days: whole(context, 'days', 365), seconds: whole(context, 'seconds', 5) });
    context.answer({ json: result, text: rehearsalBenchText(result) });
    return result.ahead.movedDates > 0 ? 0 : 1;
  },
};

export const benchMatters: Command = {
  name: 'bench matters',
  summary: 'Measures how fast blockers are raised and seen, how fast a full board is filtered, and what open matters cost asleep; on servers of its own.',
  options: {
    board: { type: 'string', value: '<number>', help: 'open matters on the board (20000)' },
    seconds: { type: 'string', value: '<number>', help: 'how long blockers are raised (10)' },
  },
  async run(context) {
    const options = { board: whole(context, 'board', 20_000), seconds: whole(context, 'seconds', 10) };
    const result = await withBenchCity(context, { api: built('api'), worker: built('worker') }, (city) => runMatterBench(city, options, context.progress));
    context.answer({ json: result, text: matterBenchText(result) });
    return result.differences === 0 ? 0 : 1;
  },
};

export const benchReports: Command = {
  name: 'bench reports',
  summary: 'Measures how fast a period opens, is handed in, drafted and shown; on servers of its own.',
  options: {
    units: { type: 'string', value: '<number>', help: 'units that report (60, or as many as the pack has)' },
    duties: { type: 'string', value: '<number>', help: 'duties of each unit (40)' },
    reports: { type: 'string', value: '<number>', help: 'reports handed in within a minute (1000)' },
    events: { type: 'string', value: '<number>', help: 'events that one report is drafted from (10000)' },
  },
  async run(context) {
    const options = { units: whole(context, 'units', 60), duties: whole(context, 'duties', 40), reports: whole(context, 'reports', 1_000), events: whole(context, 'events', 10_000) };
    const result = await withBenchCity(context, { api: built('api'), worker: built('worker') }, (city) => runReportBench(city, options, context.progress));
    context.answer({ json: result, text: reportBenchText(result) });
    return result.differences === 0 ? 0 : 1;
  },
};

/** Fast and wrong is wrong. */
const isWhole = ({ acknowledged, recorded, workflowsBehind, differences }: Awaited<ReturnType<typeof runBench>>['lost']): boolean =>
  acknowledged === recorded && workflowsBehind.length === 0 && differences === 0;

function whole({ options }: CommandContext, name: string, byDefault: number): number {
  const value = Number(options[name] ?? byDefault);
  if (!Number.isInteger(value) || value < 0 || (value === 0 && name !== 'live' && name !== 'burst')) throw new OperatorError(`--${name} must be a whole number, not "${String(options[name])}".`);
  return value;
}
