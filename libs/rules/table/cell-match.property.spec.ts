import * as fc from 'fast-check';
import { parseDate, unaryTest } from 'feelin';
import { FeelScope } from '../feel/feel-scope.js';
import { matchOf } from './cell-match.js';
import { readCell } from './cell-test.js';

const small = fc.integer({ min: -3, max: 3 });
const iso = small.map((day) => `2026-01-${String(day + 13)}`);

/** Cells over one kind of value. Where kinds meet, and for days in lists, feelin compares as JavaScript does and we do not. */
const cellsOf = (literal: fc.Arbitrary<string>, { ordered, listed }: { ordered: boolean; listed: boolean }) => {
  const equality = fc.tuple(fc.constantFrom('', '= ', '!= '), literal).map(([operator, value]) => operator + value);
  const order = fc.tuple(fc.constantFrom('<', '<=', '>', '>='), literal).map(([operator, value]) => `${operator} ${value}`);
  const interval = fc.tuple(fc.constantFrom('[', '(', ']'), literal, literal, fc.constantFrom(']', ')', '[')).map(([open, a, b, close]) => `${open}${a}..${b}${close}`);
  const list = fc.tuple(literal, literal).map(([a, b]) => `[${a}, ${b}]`);
  const tests = fc.array(fc.oneof(equality, ...(ordered ? [order, interval] : []), ...(listed ? [list] : [])), { minLength: 1, maxLength: 3 }).map((each) => each.join(', '));
  return fc.oneof(tests, tests.map((each) => `not(${each})`));
};

const texts = fc.constantFrom('a', 'b', '永州');

describe('a compiled cell says what feelin says of', () => {
  it.each<[string, fc.Arbitrary<string>, fc.Arbitrary<unknown>]>([
    ['numbers', cellsOf(small.map(String), { ordered: true, listed: true }), fc.oneof(small, small.map((value) => value / 2))],
    ['texts', cellsOf(texts.map((value) => JSON.stringify(value)), { ordered: false, listed: true }), texts],
    ['days', cellsOf(iso.map((day) => `date("${day}")`), { ordered: true, listed: false }), iso.map(parseDate)],
  ])('%s', (_kind, cells, values) => {
    fc.assert(fc.property(cells, values, (source, value) => {
      const scope = new FeelScope();
      expect(matchOf(readCell(source, scope), scope)!(value) === true).toBe(unaryTest(source, { '?': value }).value === true);
    }), { numRuns: 500 });
  });
});
