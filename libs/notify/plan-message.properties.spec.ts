import fc from 'fast-check';
import { addDays, epochMs, instantOf, localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import { sampleCalendar } from '#libs/testing/sample-project.js';
import { officeHours } from './office-hours.js';
import { planMessage, type Manner, type Notice } from './plan-message.js';
import { isQuiet, silencesEverything } from './quiet-hours.js';

const hours = officeHours(sampleCalendar);
const START = instantOf('2026-11-24');
const DAYS = 6;
const STEP_MS = 10 * 60_000;
/** Rest days and a day for each message that the cap held back. */
const PATIENCE_DAYS = 7;

const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const quiet = fc.option(fc.record({ from: time, to: time }), { nil: undefined }).filter((q) => !q || !silencesEverything(q, hours, '2026-11-24'));
const manner: fc.Arbitrary<Manner> = fc.record({ digest: fc.boolean(), urgentAtOnce: fc.boolean(), quiet, dailyCap: fc.integer({ min: 1, max: 3 }) });
/** Mostly by day, when people and time act. */
const minute = fc.tuple(fc.integer({ min: 0, max: DAYS - 1 }), fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 8 * 60, max: 18 * 60 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_439 }) }))
  .map(([day, at]) => day * 1_440 + at);
const notices = fc.array(
  fc.record({ thing: fc.constantFrom('a', 'b', 'c', 'd'), minute, isUrgent: fc.boolean(), isSettled: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) }), { maxLength: 30, size: 'max' },
).map((list) => list.map(({ minute, ...rest }, index): Notice => ({ ...rest, id: `n${index}`, at: toInstant(epochMs(START) + minute * 60_000) })));
/** A worker that is away for a while plans nothing meanwhile. */
const away = fc.option(fc.record({ from: fc.integer({ min: 0, max: DAYS * 24 }), hours: fc.integer({ min: 1, max: 60 }) }), { nil: undefined });

interface Sent { at: Instant; things: string[]; ids: string[]; kind: string }

/** Lets days pass the way the worker does: a look every few minutes, remembering what was told and what was held back today. */
function live(all: Notice[], how: Manner, absence: { from: number; hours: number } | undefined): { sent: Sent[]; settled: Set<string> } {
  const sent: Sent[] = [];
  const settled = new Set<string>();
  const heldOn = new Map<string, string>();
  const end = epochMs(instantOf(addDays('2026-11-24', DAYS + PATIENCE_DAYS)));
  for (let ms = epochMs(START); ms < end; ms += STEP_MS) {
    const hour = (ms - epochMs(START)) / 3_600_000;
    if (absence && hour >= absence.from && hour < absence.from + absence.hours) continue;
    const now = toInstant(ms), today = localDate(now);
    const ofToday = sent.filter(({ at }) => localDate(at) === today);
    const done = new Set(sent.flatMap(({ ids }) => ids));
    const pending = all.filter(({ id, at }) => at <= now && !done.has(id) && !settled.has(id) && heldOn.get(id) !== today);
    if (pending.length === 0) continue;
    const told = { messages: ofToday.length, hasDigest: ofToday.some(({ kind }) => kind === 'digest'), things: new Set(ofToday.flatMap(({ things }) => things)) };
    const plan = planMessage(pending, how, told, now, hours);
    expect([...(plan.message?.notices ?? []), ...plan.held.map(({ notice }) => notice), ...plan.waiting].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      .toEqual(pending.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    for (const { notice, reason } of plan.held) if (reason === 'settled') settled.add(notice.id); else heldOn.set(notice.id, today);
    if (plan.message) sent.push({ at: now, kind: plan.message.kind, ids: plan.message.notices.map(({ id }) => id), things: plan.message.notices.map(({ thing }) => thing) });
  }
  return { sent, settled };
}

describe('whatever is noticed, wanted and missed,', () => {
  it('nobody is told a thing twice on a day, disturbed, or told more often than they allow; and nothing is lost', () => {
    fc.assert(
      fc.property(notices, manner, away, (all, how, absence) => {
        const { sent, settled } = live(all, how, absence);
        for (const day of new Set(sent.map(({ at }) => localDate(at)))) {
          const ofDay = sent.filter(({ at }) => localDate(at) === day);
          expect(ofDay.length).toBeLessThanOrEqual(how.dailyCap);
          const things = ofDay.flatMap((message) => [...new Set(message.things)]);
          expect(things).toEqual([...new Set(things)]);
          expect(ofDay.filter(({ kind }) => kind === 'digest').length).toBeLessThanOrEqual(1);
        }
        for (const { at } of sent) expect([hours.isOpen(at), isQuiet(at, how.quiet)]).toEqual([true, false]);
        const told = sent.flatMap(({ ids }) => ids);
        expect(told.toSorted()).toEqual([...new Set(told)].toSorted());
        expect([...told, ...settled].toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
