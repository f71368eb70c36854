import type { Actor } from '#libs/domain/decider.js';
import { initialProject } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import { actsOf, type PastEvent } from './past-acts.js';

const past = (event: ProjectEvent, actor: Actor): PastEvent => ({ ...event, actor });
const at = '2026-09-10T01:00:00.000Z', time: Actor = { kind: 'time' };

describe('acts behind the record', () => {
  it('include what happened to a blocker, also when time closed its matter, and nothing else of time', () => {
    const block = { stepId: 'G04', matterId: 'm1', unitId: 'finance', stops: ['green' as const], title: '征拆未净' };
    const acts = actsOf([
      past({ type: 'StepBlocked', data: block, occurredAt: at }, { kind: 'person', unitId: 'lengshuitan' }),
      past({ type: 'BlockerHandedOver', data: { stepId: 'G04', matterId: 'm1', from: 'finance', to: 'forestry' }, occurredAt: at }, { kind: 'person', unitId: 'commerce' }),
      past({ type: 'StepOverdue', data: { stepId: 'G04', dueOn: '2026-09-09', unitId: 'finance' }, occurredAt: at }, time),
      past({ type: 'StepUnblocked', data: { stepId: 'G04', matterId: 'm1', outcome: 'noAnswer' }, occurredAt: at }, time),
    ]);
    expect(acts.map(({ command }) => command(initialProject, undefined as never))).toEqual([
      { type: 'blockStep', ...block }, { type: 'handOverBlocker', matterId: 'm1', unitId: 'forestry' }, { type: 'unblockStep', matterId: 'm1', outcome: 'noAnswer' }]);
  });
});
