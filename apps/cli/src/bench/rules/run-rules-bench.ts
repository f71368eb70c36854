import { loadavg } from 'node:os';
import { RuleSet } from '#libs/rules/rule-set.js';
import { latenciesOf, rounded } from '../latencies.js';
import { benchInputs, benchTable } from './bench-table.js';

export interface RulesBench {
  rows: number;
  /** Whole evaluations: input checked, row found, outcome explained. */
  evaluationsPerSecond: number;
  /** From the text of the file to a decision that can be evaluated. */
  compileP50Ms: number;
  machine: { node: string; loadBefore: number[] };
  /** Evaluations whose outcome was not the one of the row that was meant. */
  wrong: number;
}

const COMPILATIONS = 21, WARM_UP_MS = 500;

/** Measures on one core, in this process. */
export async function runRulesBench({ rows, seconds }: { rows: number; seconds: number }): Promise<RulesBench> {
  const machine = { node: process.version, loadBefore: loadavg().map((load) => rounded(load)) };
  const xml = benchTable(rows), inputs = benchInputs(rows), compileMs: number[] = [];
  let decision = (await RuleSet.read(xml)).decision('choose');
  for (let round = 0; round < COMPILATIONS; round += 1) {
    const started = performance.now();
    decision = (await RuleSet.read(xml)).decision('choose');
    compileMs.push(performance.now() - started);
  }
  const wrong = inputs.filter((input, index) => decision.evaluate(input).result !== `模板${index}`).length;
  const evaluateFor = (milliseconds: number): number => {
    const started = performance.now();
    let count = 0;
    while (performance.now() - started < milliseconds) for (const input of inputs) count += decision.evaluate(input).explain.length;
    return (count / (performance.now() - started)) * 1_000;
  };
  evaluateFor(WARM_UP_MS);
  return { rows, evaluationsPerSecond: Math.round(evaluateFor(seconds * 1_000)), compileP50Ms: latenciesOf(compileMs).p50, machine, wrong };
}

export const rulesBenchText = ({ rows, evaluationsPerSecond, compileP50Ms, machine, wrong }: RulesBench): string => [
  `A table of ${rows} rows: ${evaluationsPerSecond} evaluations/s on one core, compiled in ${compileP50Ms} ms (p50).`,
  `Node ${machine.node}; load average ${machine.loadBefore.join(' ')} before. ${wrong} outcomes were wrong.`,
].join('\n');
