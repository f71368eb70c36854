import type { Caller } from '#libs/contracts/identity.js';
import type { LevelView, MatterView } from '#libs/contracts/matter.views.js';
import { localDate, type Instant } from '#libs/domain/instants.js';
import { matterClocks, type MatterClockView } from '#libs/domain/matter/matter-clock.js';
import { matterRule, type MatterPlan } from '#libs/domain/matter/matter.plan.js';
import { allowedMatterCommands } from '#libs/domain/matter/matter.permissions.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { actorOf } from '../acts/act.js';
import type { ReadyPack } from '../packs/pack-library.js';
import { permitted } from '../projects/view/verb-permissions.js';
import type { SeenMatter } from './matter-heads.js';
import { MATTER_VERBS } from './matter-verbs.js';

/** Everything the matter's page shows, as this caller may see it and act on it. */
export function matterView({ state, row, ready }: SeenMatter, caller: Caller, now: Instant): MatterView {
  const { facts, plan, signed, handling, answer, evaluation, explanation, mergedInto, notes } = state, { calendar } = ready;
  const clocks = matterClocks(state, localDate(now), calendar);
  return {
    ...row, facts, formerHolderIds: state.formerHolderIds, assistIds: plan?.assistIds ?? [], ...(plan && facts?.raiser.enterprise && { firstContactId: plan.firstContactId }), ladder: ladderOf(state, clocks, ready), clocks,
    progress: state.progress, returns: state.returns,
    ...(signed && { signed }), ...(notes && { notes }), ...(handling && { handling }), ...(answer && { answer }), ...(evaluation && { evaluation }), ...(explanation && { explanation }), ...(mergedInto && { mergedInto }),
    rules: plan ? rulesOf(plan) : {},
    may: permitted(allowedMatterCommands(state, { now, calendar, actor: actorOf(caller) }), MATTER_VERBS, caller.role),
  };
}

/** Tables that a plan of before them was not made by are left out. */
const rulesOf = (plan: MatterPlan): MatterView['rules'] => ({
  'route-matter': matterRule(plan, 'route-matter'), 'matter-limits': matterRule(plan, 'matter-limits'),
  ...(plan.rows['first-contact'] && { 'first-contact': matterRule(plan, 'first-contact') }), ...(plan.rows['matter-pace'] && { 'matter-pace': matterRule(plan, 'matter-pace') }),
});

function ladderOf({ plan, level: here, levelSince }: MatterState, clocks: MatterClockView[], { names }: ReadyPack): LevelView[] {
  const { dueOn, provisional } = clocks.find(({ what }) => what === 'ladder') ?? {};
  return (plan?.ladder ?? []).map(({ level, name, holderId, person, namedId, standIn, workingDays, row }): LevelView => ({
    level, label: names.matterLevel(name), holderId, workingDays, place: level < here ? 'past' : level === here ? 'here' : 'ahead', rule: matterRule(plan!, 'matter-ladder', row),
    ...(person && { person: person.name }), ...(namedId && { namedId }), ...(standIn && { standIn }),
    ...(level === here && { ...(levelSince && { since: levelSince }), ...(dueOn && { dueOn }), ...(dueOn && provisional && { provisional: true as const }) }),
  }));
}
