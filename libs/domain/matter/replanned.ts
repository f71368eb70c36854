import type { DecisionContext } from '../decider.js';
import { isSameValue } from '../same-value.js';
import type { MatterEvent } from './matter.events.js';
import { adoptedPlan, evolve } from './matter.evolve.js';
import type { RaisedMatter } from './matter.guards.js';
import { matterRule, type MatterPlan } from './matter.plan.js';

/** Rules or people have changed: what that comes to for a matter, which goes on by the new plan. Nothing without a plan, or when it equals the present one. */
export function replanned<Matter extends RaisedMatter>(matter: Matter, plan: MatterPlan | undefined, { now }: DecisionContext): { matter: Matter; events: MatterEvent[] } {
  const adopted = plan && adoptedPlan(matter, plan);
  if (!adopted || isSameValue(adopted, matter.plan)) return { matter, events: [] };
  const event: MatterEvent = { type: 'MatterPlanChanged', data: { plan: adopted }, occurredAt: now, rule: matterRule(plan, 'route-matter') };
  return { matter: evolve(matter, event) as Matter, events: [event] };
}
