import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { CYCLES, dateOfDeadline, periodOf, type Cycle } from '#libs/domain/reporting/period.js';
import { fieldsOf } from '#libs/domain/reporting/submission.facts.js';
import { loadPack } from './load-pack.js';
import { PACK_DIRECTORY } from './pack-fixture.js';
import { ruledPack, type RuledPack } from './plan-project.js';
import { dutiesOfPeriod, type PlannedSubmission } from './plan-submissions.js';

let ruled: RuledPack, calendar: WorkingCalendar;
beforeAll(async () => {
  ruled = await ruledPack(await loadPack(PACK_DIRECTORY));
  calendar = new WorkingCalendar(ruled.pack.calendar);
});
const of = (cycle: Cycle, period = periodOf(cycle, '2026-11-25')): PlannedSubmission[] => dutiesOfPeriod(ruled, cycle, period, calendar);
const duty = (planned: PlannedSubmission[], id: string) => planned.filter(({ facts }) => facts.dutyId === id).map(({ facts }) => facts);

describe('what units owe in a period', () => {
  it('covers all 21 measures, by lead and assisting units, in the cycles of a year', () => {
    const asked = CYCLES.flatMap((cycle) => of(cycle)).map(({ facts }) => facts);
    for (const { number, lead, assist } of ruled.pack.measures) {
      const units = new Set(asked.filter(({ measures }) => measures.includes(number)).map(({ unitId }) => unitId));
      expect([number, [lead, ...assist, 'lengshuitan', 'etdz'].filter((unit) => !units.has(unit))]).toEqual([number, []]);
    }
    expect(new Set(asked.map(({ cycle }) => cycle))).toEqual(new Set(CYCLES));
  });

  it('asks the list\'s own counts', () => {
    expect(duty(of('quarterly'), 'm8-quarterly')).toMatchObject([{ unitId: 'commerce', expects: [{ field: 'visitsOut', count: 1 }, { field: 'visitsIn', count: 1 }] }]);
    expect(duty(of('year'), 'm1-year')).toMatchObject([{ expects: [{ field: 'chainEvents', count: 4 }] }]);
    expect(duty(of('year'), 'm5-year')).toMatchObject([{ expects: [{ field: 'merchantEvents', count: 5 }] }]);
  });

  it('asks all territories for one report a month, by a form of their own', () => {
    const reports = duty(of('monthly'), 'territory-monthly');
    expect(reports).toHaveLength(14);
    expect(reports[0]).toMatchObject({ formId: 'territory-report', needsUnitHead: true, reviewerId: 'commerce', packHash: ruled.pack.hash, calendar: calendar.version });
  });

  it('asks nothing by a pack of before there was reporting', () => {
    const { cycles: _cycles, ...old } = ruled.pack;
    expect(dutiesOfPeriod({ ...ruled, pack: old as RuledPack['pack'] }, 'monthly', '2026-11', calendar)).toEqual([]);
  });

  it('lets the tables choose forms, reminders and ladder', () => {
    expect(duty(of('weekly'), 'm7-weekly')).toMatchObject([{ unitId: 'outposts', formId: 'station-diary', reminders: [{ offset: 1 }, { offset: 0 }, { offset: -1 }] }]);
    const [m16] = duty(of('monthly'), 'm16-monthly');
    expect(m16).toMatchObject({ formId: 'measure-progress', ladder: [{ level: 2, holder: '@unitHead', row: 'report-ladder.head' }, { level: 3, holder: 'commerce' }, { level: 4, holder: 'government-office' }] });
    expect(m16!.formRow).toBe('report-form.unit-month');
    expect(duty(of('monthly'), 'm12-monthly')[0]!.formRow).toBeUndefined();
    expect(m16!.ruleVersions).toEqual({ 'report-form': '2026.1', 'report-reminders': '2026.1', 'report-ladder': '2026.1' });
  });

  it('asks them by the text that acts on the day of opening', async () => {
    const { rules } = ruled.pack, before = rules['report-form']!;
    const coming = before.replace('<decision id="report-form"', '<decision luodi:effectiveFrom="2026-12-20" id="report-form"').replaceAll('"measure-progress"', '"territory-report"');
    const changed = await ruledPack({ ...ruled.pack, rules: { ...rules, 'report-form': coming }, formerRules: { 'report-form': [before] } });
    const formIn = (period: string) => duty(dutiesOfPeriod(changed, 'monthly', period, calendar), 'm16-monthly')[0]!.formId;
    expect([formIn('2026-11'), formIn('2026-12')]).toEqual(['measure-progress', 'territory-report']);
  });

  it.each<[Cycle, string, string, string, string]>([
    ['weekly', '2026-W48', '2026-11-23', '2026-11-26', '2026-11-27'],
    // The 20th of June 2026 is a Saturday after a holiday Friday; the bulletin of June comes on the third working day of July.
    ['monthly', '2026-06', '2026-06-22', '2026-06-25', '2026-07-03'],
    ['monthly', '2026-11', '2026-11-20', '2026-11-25', '2026-12-03'],
    // The holiday of October pushes the report of the third quarter to the day of its review, which comes a working day later.
    ['quarterly', '2026-Q3', '2026-10-08', '2026-10-10', '2026-10-12'],
    // A week of holidays opens, is due and is published on three days after it.
    ['weekly', '2026-W40', '2026-09-28', '2026-10-08', '2026-10-09'],
    ['weekly', '2026-W08', '2026-02-24', '2026-02-25', '2026-02-26'],
    ['halfYear', '2026-H1', '2026-07-01', '2026-07-10', '2026-07-20'],
  ])('%s %s opens on %s, is due on %s and frozen on %s', (cycle, period, ...days) => {
    const { facts } = of(cycle, period).find(({ facts: { dutyId } }) => dutyId !== 'm8-quarterly')!;
    expect([facts.opens, facts.due, facts.freeze].map((deadline) => dateOfDeadline(deadline, calendar).date)).toEqual(days);
  });

  it('gives every submission an id of its own and no unit a form without fields', () => {
    const all = CYCLES.flatMap((cycle) => of(cycle));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { facts } of all) expect(fieldsOf(facts).length).toBeGreaterThan(0);
  });
});
