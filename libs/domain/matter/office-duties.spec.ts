import { answered, onDay, proposed, raised, satisfied, type MatterLife } from '#libs/testing/matter-life.js';
import { matterActors as actors, sampleMatterPlan } from '#libs/testing/sample-matter.js';
import { sampleCalendar } from '#libs/testing/sample-project.js';
import { instantOf } from '../instants.js';
import { matterClocks } from './matter-clock.js';
import type { MatterCommand } from './matter.commands.js';
import { matterHandling } from './matter.decider.js';
import { aboveOffice } from './matter.guards.js';

const workingDays = (amount: number) => ({ amount, unit: 'workingDay' as const });
const plan = { callBack: true, limits: { ...sampleMatterPlan().limits, acceptIssue: workingDays(5), decideContest: workingDays(2), callBack: workingDays(5) } };
const contested = () => raised({}, plan).act('2026-09-02', actors.land, { type: 'contest', reason: '属林业部门职责' });
const evaluated = () => answered(raised({}, plan)).act('2026-09-07', actors.officer, satisfied);
const callBack = (confirmed: boolean): MatterCommand => ({ type: 'callBack', confirmed, note: '电话核实' });
const told = (life: MatterLife, day: string) => life.pass(day).events.flatMap(({ type, data }) => (type === 'MatterReminded' || type === 'MatterOverdue' ? [[type, data.what, data.dueOn, data.unitId]] : []));

/** What waits for the office has a time of the office's: it is reminded, and late when that is used up. */
describe('the office', () => {
  it.each<[string, () => MatterLife, string, string]>([
    ['a contest', contested, 'decideContest', '2026-09-04'], ['a call-back', evaluated, 'callBack', '2026-09-14'], ['a proposed issue', () => proposed(plan), 'acceptIssue', '2026-09-08'],
  ])('is reminded of %s and late with it, once each', (_what, life, duty, dueOn) => {
    expect(matterClocks(life().state, dueOn, sampleCalendar)).toContainEqual(expect.objectContaining({ what: duty, unitId: 'commerce', dueOn, isStanding: false }));
    expect(told(life(), dueOn)).toEqual([['MatterReminded', duty, dueOn, 'commerce']]);
    const late = life();
    for (const day of [dueOn, '2026-09-20', '2026-09-30']) late.pass(day);
    expect(told(late, '2026-10-30').filter(([type]) => type === 'MatterOverdue')).toEqual([['MatterOverdue', duty, dueOn, 'commerce']]);
    expect(late.state.status).toBe(life().state.status);
  });

  it('is not late with a contest at the cost of the handler: sign and level stand until its word', () => {
    const life = contested().pass('2026-09-15').act('2026-09-15', actors.office, { type: 'decideContest', upheld: false, reason: '仍由自规局办理' }).pass('2026-09-15');
    expect(life.told('MatterOverdue').map(({ data }) => data.what)).toEqual(['decideContest']);
    expect(life.told('MatterEscalated')).toEqual([]);
  });

  it('owes a second call-back anew', () => {
    const life = evaluated().pass('2026-09-20').act('2026-09-21', actors.office, callBack(false)).act('2026-09-22', actors.land, { type: 'answer', text: '已补办', evidence: [] }).act('2026-09-23', actors.officer, satisfied);
    expect(life.pass('2026-10-30').told('MatterOverdue').filter(({ data }) => data.what === 'callBack').map(({ data, occurredAt }) => [data.dueOn, occurredAt])).toEqual([
      ['2026-09-14', instantOf('2026-09-15', 9)], ['2026-09-30', instantOf('2026-10-08', 9)]]);
  });

  it('has no such time in a matter planned before rules gave one', () => {
    expect(matterHandling.nextWakeUp(proposed().state, onDay('2026-09-02', actors.time))).toBeUndefined();
    expect(raised({}, { callBack: true }).act('2026-09-01', actors.land, { type: 'contest', reason: '不属本单位' }).pass('2026-10-30').told('MatterOverdue')).toEqual([]);
  });

  it('has somebody above it on the ladder, also when it handles the matter itself', () => {
    expect(aboveOffice(raised().state)).toBe('government-office');
    expect(aboveOffice(raised({}, { holderId: 'commerce', ladder: sampleMatterPlan().ladder.map((one) => (one.level === 1 ? { ...one, holderId: 'commerce' } : one)) }).state)).toBe('government-office');
    expect(aboveOffice(raised({}, { ladder: sampleMatterPlan().ladder.slice(0, 3) }).state)).toBeUndefined();
  });
});
