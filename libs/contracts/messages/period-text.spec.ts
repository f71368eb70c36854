import { periodText } from './period-text.js';

test.each([
  ['2026-W08', '2026年第8周', 'week 8 of 2026'], ['2026-11', '2026年11月', 'November 2026'], ['2026-Q4', '2026年第4季度', 'quarter 4 of 2026'],
  ['2026-H2', '2026年下半年', 'second half of 2026'], ['2026', '2026年', '2026'],
])('%s is %s', (period, zh, en) => {
  expect(periodText(period)).toEqual({ zh, en });
});
