import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { localDate, type Instant, type LocalDate } from '#libs/domain/instants.js';
import { planEvents } from '#libs/domain/project/merge-plan.js';
import { isSettled } from '#libs/domain/project/project.stage.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { planAnew, type RuledPack } from './plan-project.js';
import type { UpgradeEffect } from './rules/rules.views.js';

const NOTHING: UpgradeEffect = { added: [], removed: [], moved: [], owners: [] };

/** What moving a registered project to another version, by the rules in effect on `day`, would change; nothing is changed. Throws RuleError where the rules contradict each other. */
export function upgradeEffect(state: ProjectState, calendar: WorkingCalendar, target: RuledPack, now: Instant, day: LocalDate = localDate(now)): UpgradeEffect {
  const [event] = planEvents(state, planAnew(target, state, day), { now, calendar, actor: { kind: 'time' } });
  if (event?.type !== 'ProjectPlanned') return NOTHING;
  const { plan, added, removed, moved = [] } = event.data;
  const owners = plan.steps.flatMap(({ id: stepId, owner: to }) => {
    const present = state.steps[stepId];
    return present && !isSettled(present) && present.plan.owner !== to ? [{ stepId, from: present.plan.owner, to }] : [];
  });
  return { added, removed, moved, owners };
}

export const isEffect = ({ added, removed, moved, owners }: UpgradeEffect): boolean => [added, removed, moved, owners].some(({ length }) => length > 0);
