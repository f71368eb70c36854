import type { Actor } from '#libs/domain/decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { answered, proposed, raised, satisfied, type MatterLife } from '#libs/testing/matter-life.js';
import { matterActors as actors, sampleMatterPlan } from '#libs/testing/sample-matter.js';
import { sampleCalendar } from '#libs/testing/sample-project.js';
import { matterNotifications } from './matter-notifications.js';
import { involvedInMatter, matterRow } from './matter.rows.js';
import { matterWork } from './matter-work.rows.js';

const workingDays = (amount: number) => ({ amount, unit: 'workingDay' as const });
const plan = { callBack: true, limits: { ...sampleMatterPlan().limits, acceptIssue: workingDays(5), decideContest: workingDays(2), callBack: workingDays(5) } };
const context = { calendar: sampleCalendar, officeUnit: 'commerce' };
const work = ({ state }: MatterLife) => matterWork('m1', state, context).map(({ kind, unit_id, due_on }) => [kind, unit_id, due_on]);
const row = ({ state }: MatterLife) => matterRow('m1', state, context)[0]!;
const told = (event: MatterEvent, state: MatterState, actor: Actor = actors.time) => matterNotifications(event, state, actor).map(({ kind, unitId }) => `${kind} ${unitId}`);
const lastOf = <T extends MatterEvent['type']>(life: MatterLife, type: T) => life.told(type).at(-1)!;
const contested = () => raised({}, plan).act('2026-09-02', actors.land, { type: 'contest', reason: '属林业部门职责' });
const evaluated = () => answered(raised({}, plan)).act('2026-09-07', actors.officer, satisfied);

describe('what the office owes of a matter', () => {
  it('is its work with a date, and the date of the board', () => {
    expect(work(contested())).toEqual([['decideContest', 'commerce', '2026-09-04']]);
    expect(row(contested())).toMatchObject({ due_on: '2026-09-04', is_paused: false });
    expect(work(evaluated())).toEqual([['callBack', 'commerce', '2026-09-14']]);
    expect(row(evaluated())).toMatchObject({ due_on: '2026-09-14' });
    expect(work(proposed(plan))).toEqual([['acceptIssue', 'commerce', '2026-09-08']]);
  });

  it('stands without a date where rules set none', () => {
    const life = raised().act('2026-09-02', actors.land, { type: 'contest', reason: '属林业部门职责' });
    expect(work(life)).toEqual([['decideContest', 'commerce', null]]);
    expect(row(life).is_paused).toBe(true);
  });

  it('is told to it, and when late also to whoever stands above it, who sees the matter from then on', () => {
    expect(told(lastOf(evaluated(), 'MatterEvaluated'), evaluated().state, actors.officer)).toEqual(['submitted commerce']);
    const closed = answered().act('2026-09-07', actors.officer, satisfied);
    expect(told(lastOf(closed, 'MatterEvaluated'), closed.state, actors.officer)).toEqual([]);
    const late = contested().pass('2026-09-08');
    expect(told(lastOf(late, 'MatterOverdue'), late.state)).toEqual(['overdue commerce', 'overdue government-office']);
    expect([contested(), late].map(({ state }) => involvedInMatter(state).includes('government-office'))).toEqual([false, true]);
  });
});

it('gives the work of a handler that cannot act also to whoever stands in, and tells them', () => {
  const ladder = sampleMatterPlan().ladder.map((level) => (level.level === 1 ? { ...level, holderId: 'lengshuitan', namedId: 'natural-resources', standIn: 'deputy' as const } : level));
  const life = raised({}, { ladder }), keys = matterWork('m1', life.state, context).map(({ item_key }) => item_key);
  expect(work(life)).toEqual([['signFor', 'natural-resources', '2026-09-02'], ['signFor', 'lengshuitan', '2026-09-02']]);
  expect(new Set(keys).size).toBe(2);
  expect(told(lastOf(life, 'MatterRouted'), life.state)).toEqual(['assigned natural-resources', 'assigned lengshuitan', 'assigned finance']);
  expect(involvedInMatter(life.state)).toContain('lengshuitan');
});
