import * as fc from 'fast-check';
import { RuleError } from '../rule-error.js';
import { RuleSet } from '../rule-set.js';
import { dmn, tableDecision } from '../rules-fixture.js';
import { checkRules } from './check-rules.js';

const number = fc.integer({ min: 0, max: 4 });
const range = fc.tuple(fc.constantFrom('[', '('), number, number, fc.constantFrom(']', ')')).map(([open, a, b, close]) => `${open}${Math.min(a, b)}..${Math.max(a, b)}${close}`);
const numberCell = fc.oneof(fc.constant('-'), range, number.map(String), fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '!='), number).map(([operator, n]) => `${operator} ${n}`), range.map((each) => `not(${each})`));
const textCell = fc.oneof(fc.constant('-'), fc.subarray(['"a"', '"b"', '"c"'], { minLength: 1 }).map((texts) => texts.join(',')), fc.constant('not("a")'));
const tables = fc.array(fc.tuple(numberCell, textCell), { minLength: 1, maxLength: 6 });

/** Every half between and beyond the numbers that cells use, and every text, decided by the engine. */
const INPUTS = Array.from({ length: 13 }, (_, step) => step / 2 - 1).flatMap((x) => ['a', 'b', 'c'].map((k) => ({ x, k })));
const read = (hitPolicy: string, rows: string[][]) => RuleSet.read(dmn(tableDecision({ hitPolicy, inputs: ['x:number', 'k:string:"a","b","c"'], outputs: ['y:number'], rows: rows.map((cells, index) => [...cells, String(index)]) })));

describe('the checker agrees with the engine:', () => {
  it('a gap is found exactly when some input hits no row, and its example hits none', async () => {
    await fc.assert(fc.asyncProperty(tables, async (rows) => {
      const rules = await read('FIRST', rows), decision = rules.decision('Table'), gaps = checkRules(rules).filter(({ type }) => type === 'gap');
      const isOpen = INPUTS.some((input) => decision.evaluate(input).result === null);
      expect(gaps.length > 0).toBe(isOpen);
      for (const { example } of gaps) expect(decision.evaluate({ x: 0, k: 'a', ...example }).result).toBeNull();
    }), { numRuns: 300 });
  });

  it('rows overlap exactly when some input hits both', async () => {
    await fc.assert(fc.asyncProperty(tables, async (rows) => {
      const rules = await read('UNIQUE', rows), decision = rules.decision('Table'), collecting = (await read('COLLECT', rows)).decision('Table');
      const pairs = new Set(INPUTS.flatMap((input) => {
        const hit = (collecting.evaluate(input).result ?? []) as number[];
        return hit.flatMap((a) => hit.filter((b) => b > a).map((b) => `${a + 1},${b + 1}`));
      }));
      const found = checkRules(rules).filter(({ type }) => type === 'overlap');
      expect(new Set(found.map((each) => each.rows!.join()))).toEqual(pairs);
      for (const { example } of found) expect(() => decision.evaluate({ x: 0, k: 'a', ...example })).toThrow(RuleError);
    }), { numRuns: 200 });
  });

  it('a row is shadowed, or never hit, exactly when no input comes to it first', async () => {
    await fc.assert(fc.asyncProperty(tables, async (rows) => {
      const rules = await read('FIRST', rows), decision = rules.decision('Table');
      const reached = new Set(INPUTS.map((input) => decision.evaluate(input).result));
      const dead = new Set(checkRules(rules).filter(({ type }) => type === 'shadowed' || type === 'never-hit').map(({ row }) => row! - 1));
      expect(dead).toEqual(new Set(rows.map((_, index) => index).filter((index) => !reached.has(index))));
    }), { numRuns: 300 });
  });
});
