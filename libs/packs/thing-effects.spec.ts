import { initialMatter, matterHandling } from '#libs/domain/matter/matter.decider.js';
import { initialSubmission, reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import { instantOf } from '#libs/domain/instants.js';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { changeMatterCalendar } from '#libs/domain/matter/change-matter-calendar.js';
import { withDaysOff } from '#libs/testing/calendar-with-days-off.js';
import { matterActors, sampleMatterFacts } from '#libs/testing/sample-matter.js';
import { loadPack } from './load-pack.js';
import { PACK_DIRECTORY } from './pack-fixture.js';
import { planMatter } from './plan-matter.js';
import { ruledPack, type RuledPack } from './plan-project.js';
import { dutiesOfPeriod, submissionFacts } from './plan-submissions.js';
import { matterChanges, submissionChanges } from './thing-effects.js';

let ruled: RuledPack, calendar: WorkingCalendar;
beforeAll(async () => {
  ruled = await ruledPack(await loadPack(PACK_DIRECTORY));
  calendar = new WorkingCalendar(ruled.pack.calendar);
});

/** The pack with another text of some cells of one file. */
const withCells = async (file: string, ...cells: [string, string][]): Promise<RuledPack> => {
  const text = cells.reduce((changed, [cell, value]) => changed.replace(new RegExp(`(<outputEntry id="${cell}"><text>)[^<]*`), `$1${value}`), ruled.pack.rules[file]!);
  return ruledPack({ ...ruled.pack, rules: { ...ruled.pack.rules, [file]: text } });
};

describe('what other rules say of an open matter', () => {
  const facts = sampleMatterFacts({ raisedOn: '2026-11-02' });
  const routed = () => matterHandling.decide(initialMatter, { type: 'raise', matterId: 'm1', facts, plan: planMatter(ruled, facts) }, { now: instantOf('2026-11-02', 10), calendar, actor: matterActors.officer })
    .reduce(matterHandling.evolve, initialMatter);
  const changes = (target: RuledPack) => matterChanges(routed(), calendar, planMatter(ruled, facts), planMatter(target, facts));

  it('is nothing by the same rules', () => expect(changes(ruled)).toEqual([]));

  it('names dates and levels that would be others', async () => {
    expect(changes(await withCells('matter-ladder', ['matter-ladder.handler.o3', '3'], ['matter-ladder.office.o3', '2']))).toEqual([
      { what: 'due', of: 'ladder', from: '2026-11-09', to: '2026-11-05' }, { what: 'levelDays', of: '1', from: '5', to: '3' }, { what: 'levelDays', of: '3', from: '5', to: '2' },
    ]);
    expect(changes(await withCells('matter-limits', ['matter-limits.blocker.o3', '2'], ['matter-limits.blocker.o7', '"green"'], ['matter-pace.normal.o2', '2']))).toEqual([
      { what: 'due', of: 'sign', from: '2026-11-03', to: '2026-11-04' }, { what: 'lateAfter', from: '1', to: '2' }, { what: 'stops', from: 'promised, green', to: 'green' },
    ]);
  });

  it('by another calendar names the dates that its rollout would move', () => {
    const state = routed(), other = new WorkingCalendar(withDaysOff(calendar.data, 'other', ['2026-11-03', '2026-11-05'])), changed = matterChanges(state, calendar, state.plan!, state.plan!, other);
    const [event] = changeMatterCalendar(state, { from: calendar, to: other, reference: '', now: instantOf('2026-11-02', 12) });
    expect(changed).toEqual((event!.data as { moves: { what: string; from: string; to: string }[] }).moves.map(({ what: of, from, to }) => ({ what: 'due', of, from, to })));
    expect(changed.map(({ of }) => of)).toContain('sign');
  });

  it('names another handler while nobody has signed for it', async () => {
    expect(changes(await withCells('route-matter', ['route-matter.land.o1', '"housing"']))).toContainEqual({ what: 'holder', from: 'natural-resources', to: 'housing' });
  });

  it('names another first contact while that has not registered it', async () => {
    const raiser = { enterprise: { name: '甲公司' } }, own = { ...facts, raiser }, target = await withCells('route-matter', ['first-contact.territory.o1', '"@office"']);
    const raised = matterHandling.decide(initialMatter, { type: 'raise', matterId: 'm1', facts: own, plan: planMatter(ruled, own) }, { now: instantOf('2026-11-02', 10), calendar, actor: matterActors.officer })
      .reduce(matterHandling.evolve, initialMatter);
    expect(matterChanges(raised, calendar, planMatter(ruled, own), planMatter(target, own))).toEqual([{ what: 'firstContact', from: 'lengshuitan', to: 'commerce' }]);
    expect(changes(target)).toEqual([]);
  });
});

it('what other rules say of a report that is owed: when it climbs, and whom it reaches', async () => {
  const { facts } = dutiesOfPeriod(ruled, 'monthly', '2026-11', calendar)[0]!;
  const open = reportingCycle.decide(initialSubmission, { type: 'open', facts }, { now: instantOf('2026-11-20', 9), calendar, actor: { kind: 'time' } }).reduce(reportingCycle.evolve, initialSubmission);
  const target = await withCells('report-ladder', ['report-ladder.head.o2', '3'], ['report-ladder.office.o3', '"government-office"']), day = '2026-11-20';
  const asked = (by: RuledPack) => submissionFacts(by, facts, calendar, day)!;
  expect(submissionChanges(open, calendar, asked(ruled), asked(ruled))).toEqual([]);
  expect(submissionChanges(open, calendar, asked(ruled), asked(target))).toEqual([
    { what: 'level', of: '2', from: '2026-11-27', to: '2026-11-30' }, { what: 'levelHolder', of: '3', from: 'commerce', to: 'government-office' },
  ]);
});

it('what another calendar says of a report: when it is due while it is owed, then when its review ends', async () => {
  const { facts } = dutiesOfPeriod(ruled, 'monthly', '2026-11', calendar)[0]!, other = new WorkingCalendar(withDaysOff(calendar.data, 'other', ['2026-11-24', '2026-11-26']));
  const open = reportingCycle.decide(initialSubmission, { type: 'open', facts }, { now: instantOf('2026-11-20', 9), calendar, actor: { kind: 'time' } }).reduce(reportingCycle.evolve, initialSubmission);
  expect(submissionChanges(open, calendar, facts, facts, other)).toContainEqual(expect.objectContaining({ what: 'level' }));
  const handedIn = { ...open, status: 'submitted' as const, review: { from: '2026-11-23' } };
  expect(submissionChanges(handedIn, calendar, facts, facts, other)).toEqual([{ what: 'due', of: 'review', from: calendar.addWorkingDays('2026-11-23', facts.reviewDays), to: other.addWorkingDays('2026-11-23', facts.reviewDays) }]);
});
