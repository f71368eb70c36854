import type { Text } from '#libs/contracts/messages/text.js';
import type { Limit, LimitUnit } from '#libs/domain/calendar/working-calendar.js';
import { LIMIT_KINDS, type LimitKind } from '#libs/domain/project/step-clock.js';
import type { Pack } from '../pack.types.js';
import { endsLater } from './ends-later.js';
import type { Fault } from './rule-finding.js';

/** What is wrong with the limits of one row of `step-limit` taken together: halves of a limit, and a limit that ends after the one it should keep within. */
export function limitFaults(results: Record<string, unknown>, pack: Pack): Fault[] {
  const halves = LIMIT_KINDS.flatMap((kind) => halfOf(kind, results[`${kind}Amount`], results[`${kind}Unit`]));
  if (halves.length > 0) return halves;
  return ORDERED.flatMap(([kind, within]): Fault[] => {
    const limit = limitOf(results, kind), other = limitOf(results, within), shown = limit && other && endsLater(pack, limit, other);
    if (!shown) return [];
    return [{
      output: `${kind}Amount`, remedy: { zh: '请缩短', en: 'Shorten it' },
      message: {
        zh: `${WORDS[kind].zh}时限比${WORDS[within].zh}时限还长：${shown.start} 起算，分别到 ${shown.ends} 和 ${shown.otherEnds}`,
        en: `the ${WORDS[kind].en} limit is longer than the ${WORDS[within].en} one: from ${shown.start} they end on ${shown.ends} and ${shown.otherEnds}`,
      },
    }];
  });
}

/** Each limit keeps within the others: the law's is the longest, the green channel's the shortest. */
const ORDERED: [LimitKind, LimitKind][] = [['promised', 'legal'], ['green', 'legal'], ['green', 'promised']];

const WORDS: Record<LimitKind, Text> = { legal: { zh: '法定', en: 'legal' }, promised: { zh: '承诺', en: 'promised' }, green: { zh: '绿色通道', en: 'green' } };

/** Amount and unit stand together or not at all: alone, either would be dropped without a word. */
function halfOf(kind: LimitKind, amount: unknown, unit: unknown): Fault[] {
  const remedy: Text = { zh: '数量和单位请一并填写；不设时限请都填 null', en: 'Write both amount and unit, or null in both for no limit' };
  if (unit === null && typeof amount === 'number') return [{ output: `${kind}Unit`, message: { zh: `${WORDS[kind].zh}时限有数量而没有单位`, en: `the ${WORDS[kind].en} limit has an amount and no unit` }, remedy }];
  if (amount === null && typeof unit === 'string') return [{ output: `${kind}Amount`, message: { zh: `${WORDS[kind].zh}时限有单位而没有数量`, en: `the ${WORDS[kind].en} limit has a unit and no amount` }, remedy }];
  return [];
}

function limitOf(results: Record<string, unknown>, kind: LimitKind): Limit | undefined {
  const amount = results[`${kind}Amount`], unit = results[`${kind}Unit`];
  return typeof amount === 'number' && typeof unit === 'string' ? { amount, unit: unit as LimitUnit } : undefined;
}
