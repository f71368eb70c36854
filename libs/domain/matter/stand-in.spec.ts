import { answered, MatterLife, onDay, raised } from '#libs/testing/matter-life.js';
import { matterActors as actors, sampleMatterFacts, sampleMatterPlan } from '#libs/testing/sample-matter.js';
import { document } from '#libs/testing/sample-project.js';
import type { Actor } from '../decider.js';
import { DomainError } from '../errors.js';
import type { MatterCommand } from './matter.commands.js';
import { factsToPlan, matterHandling } from './matter.decider.js';
import { allowedMatterCommands } from './matter.permissions.js';
import { standInOf } from './matter.guards.js';
import type { MatterPlan } from './matter.plan.js';

/** Nobody of the land bureau can act: its deputy by the rules, the county, stands in on the first level. */
const standIn = { holderId: 'lengshuitan', namedId: 'natural-resources', standIn: 'deputy' as const };
const withStandIn = (over: Partial<MatterPlan> = {}): MatterPlan => sampleMatterPlan({ ladder: sampleMatterPlan().ladder.map((level) => (level.level === 1 ? { ...level, ...standIn } : level)), ...over });
const life = () => new MatterLife().act('2026-09-01', actors.finance, { type: 'raise', matterId: 'm1', facts: sampleMatterFacts({ raiser: { unitId: 'finance' } }), plan: withStandIn({ assistIds: [] }) });
const county: Actor = { kind: 'person', accountId: 'a-county', name: '何主任', unitId: 'lengshuitan' };
const refused = (act: () => unknown): string => { try { act(); } catch (error) { if (error instanceof DomainError) return error.code; throw error; } return 'nothing'; };
const answer: MatterCommand = { type: 'answer', text: '已签约', evidence: [] };

describe('whoever stands in for the handler', () => {
  it('acts as the handler from signing to answering, on the first level and above', () => {
    for (const day of ['2026-09-02', '2026-09-28']) {
      const matter = life().pass(day);
      expect(allowedMatterCommands(matter.state, onDay(day, county))).toEqual(expect.arrayContaining(['sign-for', 'explain', 'escalate']));
      matter.act(day, county, { type: 'signFor' }).act(day, county, { type: 'planHandling', text: '代办', promisedOn: '2026-09-30' }).act(day, county, answer);
      expect(matter.state).toMatchObject({ status: 'answered', holderId: 'natural-resources', signed: { unitId: 'lengshuitan' }, answer: { unitId: 'lengshuitan' } });
    }
    expect(life().act('2026-09-01', county, { type: 'contest', reason: '属林业部门职责' }).state.status).toBe('contested');
  });

  it('is reminded and late in its place, and cannot close what it answered', () => {
    expect(life().pass('2026-09-03').told('MatterOverdue').map(({ data }) => [data.what, data.unitId])).toEqual([['sign', 'lengshuitan']]);
    const own = new MatterLife().act('2026-09-01', county, { type: 'raise', matterId: 'm1', facts: sampleMatterFacts({ raiser: { unitId: 'lengshuitan' } }), plan: withStandIn() })
      .act('2026-09-01', county, { type: 'signFor' }).act('2026-09-02', county, answer);
    expect(refused(() => own.act('2026-09-03', county, { type: 'evaluate', score: 'satisfied' }))).toBe('handler-cannot-close');
  });

  it('does so no more once another unit handles it, or somebody of the handler can act', () => {
    const moved = life().act('2026-09-01', actors.office, { type: 'transfer', unitId: 'housing', reason: '属住建' });
    expect([standInOf(moved.state), moved.state.plan!.ladder[0]!.holderId]).toEqual([undefined, 'housing']);
    expect(refused(() => moved.act('2026-09-02', county, { type: 'signFor' }))).toBe('wrong-unit');
    const back = life().act('2026-09-02', actors.time, { type: 'changePlan', plan: sampleMatterPlan({ assistIds: [] }) });
    expect(standInOf(back.state)).toBeUndefined();
  });

  it('is known at once for a unit that people chose', () => {
    const plan = withStandIn({ holderId: 'housing', ladder: withStandIn().ladder.map((level) => (level.level === 1 ? { ...level, namedId: 'housing' } : level)) });
    expect(standInOf(raised().act('2026-09-02', actors.office, { type: 'transfer', unitId: 'housing', reason: '属住建', plan }).state)).toBe('lengshuitan');
    const contested = raised().act('2026-09-01', actors.land, { type: 'contest', reason: '不属' });
    expect(standInOf(contested.act('2026-09-02', actors.office, { type: 'decideContest', upheld: true, unitId: 'housing', reason: '同意', plan }).state)).toBe('lengshuitan');
  });
});

describe('climbing and coming down on request', () => {
  const absent = (level: number): MatterPlan => sampleMatterPlan({ ladder: sampleMatterPlan().ladder.map((one) => (one.level === level ? { ...one, holderId: 'commerce', namedId: one.holderId, standIn: 'office' as const } : one)) });

  it('asks who holds the levels now', () => {
    const up = raised().act('2026-09-02', actors.officer, { type: 'escalate', reason: '月底前报批', plan: absent(2) });
    expect(up.events.slice(-2)).toMatchObject([{ type: 'MatterPlanChanged' }, { type: 'MatterEscalated', data: { level: 2, holderId: 'commerce', namedId: 'lengshuitan', standIn: 'office' } }]);
    up.act('2026-09-03', actors.office, { type: 'deEscalate', reason: '已见效', evidence: [document('photos')], plan: absent(1) });
    expect(up.events.slice(-2)).toMatchObject([{ type: 'MatterPlanChanged' }, { type: 'MatterDeEscalated', data: { level: 1, holderId: 'commerce', namedId: 'natural-resources' } }]);
    expect(matterHandling.decide(raised().state, { type: 'escalate', reason: '急', plan: sampleMatterPlan() }, onDay('2026-09-02', actors.officer)).map(({ type }) => type)).toEqual(['MatterEscalated']);
  });

  it('asks about the unit that it stays with', () => {
    expect(factsToPlan(raised().state).addresseeId).toBeUndefined();
    expect(factsToPlan(answered().state).addresseeId).toBe('natural-resources');
  });
});
