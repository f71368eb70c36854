import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { STAGES, TEMPLATES } from '#libs/domain/project/project.facts.js';
import { dueOfStep } from '#libs/domain/project/step-clock.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { exportRow } from './export-row.js';
import { packInOperation, recorded, TODAY } from './ledger-fixture.js';
import type { LedgerValues } from './ledger.types.js';
import { importReport, planImport, type ExistingProject } from './plan-import.js';
import { readLedger } from './read-ledger.js';
import { sampleLedger } from './sample-ledger.js';
import { writeLedger } from './write-ledger.js';

/** Another day than the fixture's, after a long holiday, so that nothing depends on one. */
const AFTER_HOLIDAY = '2026-02-25';

async function imported(rows: LedgerValues[], today: string): Promise<Map<string, ExistingProject>> {
  const pack = await packInOperation();
  const reading = await readLedger(await writeLedger(rows));
  expect([reading.problems, reading.warnings, reading.rows.length]).toEqual([[], [], rows.length]);
  const planned = planImport(pack, reading.rows, new Map(), today);
  expect(importReport(planned, false)).toMatchObject({ created: rows.length, refused: 0 });
  const existing = recorded(pack, planned, new Map(), today);
  expect(importReport(planImport(pack, reading.rows, existing, today), true)).toMatchObject({ unchanged: rows.length, updated: 0, refused: 0 });
  return existing;
}
const isDone = (state: ProjectState) => state.status === 'completed' || state.status === 'terminated' || state.steps['S90']?.status === 'completed';
const standing = (state: ProjectState) => (state.status === 'completed' ? 'completed' : state.stage);
const share = <T>(all: T[], holds: (one: T) => boolean): number => all.filter(holds).length / all.length;

describe.each([[300, TODAY], [150, AFTER_HOLIDAY]])('%i sample projects on %s', (count, today) => {
  let states: ProjectState[];
  beforeAll(async () => {
    states = [...(await imported(sampleLedger(await packInOperation(), today, count), today)).values()].map(({ state }) => state);
  }, 60_000);

  it('are all accepted, and stand in every stage, territory and template', async () => {
    const pack = await packInOperation();
    const territories = pack.units.filter(({ kind }) => kind === 'territory').map(({ id }) => id);
    expect(states).toHaveLength(count);
    expect(new Set(states.map(({ stage }) => stage))).toEqual(new Set(STAGES));
    expect(new Set(states.map(({ facts }) => facts!.territoryId))).toEqual(new Set(territories));
    expect(new Set(states.map(({ template }) => template))).toEqual(new Set(TEMPLATES));
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(['active', 'suspended', 'terminated', 'completed']));
  });

  it('look like a city that is alive: a fifth has ended or produces, and a tenth of the current steps is late', async () => {
    const calendar = new WorkingCalendar((await packInOperation()).calendar);
    expect(share(states, isDone)).toBeCloseTo(0.2, 1);
    const current = states.filter(({ status }) => status === 'active').flatMap(({ steps }) => Object.values(steps)).filter(({ status }) => status === 'open');
    const late = share(current, (step) => (dueOfStep(step, calendar)?.date ?? today) < today);
    expect(late).toBeGreaterThan(0.08);
    expect(late).toBeLessThan(0.16);
  });

  it('have plausible money, foreign ones in dollars', () => {
    for (const { facts } of states) {
      const { currency, amountMinor } = facts!.investment;
      expect(currency).toBe(facts!.isForeign ? 'USD' : 'CNY');
      const [least, most] = currency === 'CNY' ? [3_000, 300_000] : [500, 12_000];
      expect(amountMinor / 1_000_000).toBeGreaterThanOrEqual(least);
      expect(amountMinor / 1_000_000).toBeLessThanOrEqual(most);
    }
    expect(share(states, ({ facts }) => facts!.isForeign)).toBeGreaterThan(0.05);
  });

  it('survive an export', async () => {
    const pack = await packInOperation();
    await imported(states.map((state) => exportRow(pack, state)), today);
  }, 60_000);
});

it('accepts the samples with their milestones alone, since an office rarely keeps more', async () => {
  const rows = sampleLedger(await packInOperation(), TODAY, 150).map((row) => ({ ...row, otherSteps: undefined }));
  const states = [...(await imported(rows, TODAY)).values()].map(({ state }) => state);
  expect(new Set(states.map(standing))).toEqual(new Set([...STAGES, 'completed']));
}, 60_000);

it('gives the same rows for the same day, and the number asked for', async () => {
  const pack = await packInOperation();
  expect(sampleLedger(pack, TODAY, 40)).toEqual(sampleLedger(pack, TODAY, 40));
  expect(sampleLedger(pack, TODAY, 0)).toEqual([]);
  const many = sampleLedger(pack, TODAY, 400);
  expect(many).toHaveLength(400);
  expect(new Set(many.map(({ code }) => code)).size).toBe(400);
}, 60_000);
