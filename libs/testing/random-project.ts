import fc from 'fast-check';
import type { Actor } from '#libs/domain/decider.js';
import { addDays, daysBetween, type LocalDate } from '#libs/domain/instants.js';
import { verifierOf } from '#libs/domain/project/decide-step.js';
import { deciderOf } from '#libs/domain/project/extension-decider.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { BLOCKER_WAITS, type BlockerWait } from '#libs/domain/project/project.events.js';
import { STAGES } from '#libs/domain/project/project.facts.js';
import type { PlannedStep, ProjectPlan } from '#libs/domain/project/project.plan.js';
import { isSettled } from '#libs/domain/project/project.stage.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { runningLimit } from '#libs/domain/project/step-clock.js';
import { groundOf } from '#libs/domain/project/step-suspensions.js';
import { actors, document, samplePlan } from './sample-project.js';

/** One move of a random life: so many days later, one of the acts that are possible then. */
export interface RandomMove {
  days: number;
  /** Which act, and on what. */
  act: number;
  object: number;
}

/** Of as many moves as are asked for; without a size fast-check makes ten at most. */
export const randomMoves = (maxLength: number): fc.Arbitrary<RandomMove[]> =>
  fc.array(fc.record({ days: fc.nat({ max: 9 }), act: fc.nat(), object: fc.nat() }), { maxLength, size: 'max' });

const planned = (step: PlannedStep, over: Partial<PlannedStep>): PlannedStep => ({ ...step, ...over });

/** The sample plan with whatever makes somebody else the holder of time: a step of the enterprise, verifiers, a ladder, grounds of every party. */
export function richPlan(packHash = 'sample', greenDays = 3): ProjectPlan {
  const { settings, steps, ...plan } = samplePlan(packHash), [first] = steps;
  const extension = { unitId: 'commerce', workingDays: 3, instead: { unitId: 'government-office', workingDays: 3, row: 'own' } };
  const enterprise = planned(first!, { id: 'E10', stage: 'approval', owner: 'enterprise', needs: ['S30'], limits: {}, exit: false, isEnterpriseClock: true });
  const over: Record<string, Partial<PlannedStep>> = {
    G04: { needs: ['E10'], limits: { legal: { amount: 20, unit: 'calendarDay' }, green: { amount: greenDays, unit: 'workingDay' } } }, G24: { verifier: 'commerce', limits: { legal: { amount: 7, unit: 'workingDay' } } },
  };
  return {
    ...plan, packHash,
    settings: {
      ...settings, suspensionGrounds: { ...settings.suspensionGrounds, higherApproval: { stops: ['legal', 'promised', 'green'], party: 'higherAuthority' } },
      ladder: Object.fromEntries(STAGES.map((stage) => [stage, [{ level: 1, afterWorkingDays: 1, holder: '@owner', row: '1' }, { level: 2, afterWorkingDays: 3, holder: 'commerce', row: '2' }]])),
    },
    steps: [...steps.map((step) => planned(step, { ...(step.id !== 'S00' && { extension }), ...over[step.id] })), enterprise],
  };
}

/** Something that somebody may do now; tried the oftener the heavier. */
interface Choice {
  weight: number;
  actor: Actor;
  command: ProjectCommand;
}

const person = (unitId: string, account = unitId): Actor => (unitId === 'commerce' && account === unitId ? actors.office : { kind: 'person', accountId: `a-${account}`, unitId });
const reason = '理由', authority = '专班会议';

/** What a move comes to where things stand; undefined where nothing is possible. */
export function chosen({ act, object }: RandomMove, state: ProjectState, day: LocalDate): Omit<Choice, 'weight'> | undefined {
  const choices = [...(state.status === 'suspended' ? [choice(4, actors.officer, { type: 'resume', reason })] : inHand(state, day, object)), ...ofMatters(state, object)];
  let left = act % Math.max(1, choices.reduce((sum, { weight }) => sum + weight, 0));
  return choices.find(({ weight }) => (left -= weight) < 0);
}

const choice = (weight: number, actor: Actor, command: ProjectCommand): Choice => ({ weight, actor, command });

function inHand(state: ProjectState, day: LocalDate, object: number): Choice[] {
  const steps = Object.values(state.steps), { leadUnitId } = state.facts!;
  const one = <T>(of: readonly T[], choices: (found: T) => Choice[]): Choice[] => (of.length === 0 ? [] : choices(of[object % of.length]!));
  const open = steps.filter(({ status }) => status === 'open'), limited = open.filter(({ plan }) => runningLimit(plan.limits));
  const isFree = ({ plan }: (typeof steps)[number]) => !steps.some((other) => other.plan.needs.includes(plan.id) && (isSettled(other) || other.status === 'submitted'));
  const figures = Object.values(state.figures), claimed = figures.filter(({ status }) => status === 'claimed');
  return [
    ...one(open, ({ plan, openedOn }) => {
      const evidence = plan.evidence.map((kind) => document(kind)), on = addDays(openedOn!, object % (daysBetween(openedOn!, day) + 1)), to = ['housing', 'commerce', 'forestry'][object % 3]!;
      return [
        choice(7, person(plan.owner), { type: 'completeStep', stepId: plan.id, evidence }), choice(4, person(plan.owner), { type: 'completeStep', stepId: plan.id, evidence, on }),
        ...(plan.owner === to ? [] : [choice(1, person(leadUnitId), { type: 'reassignStep', stepId: plan.id, unitId: to, reason })]),
      ];
    }),
    ...one(steps.filter(({ status }) => status === 'submitted'), (step) => [
      choice(4, person(verifierOf(step)!), { type: 'verifyStep', stepId: step.plan.id }), choice(3, person(verifierOf(step)!), { type: 'returnStep', stepId: step.plan.id, reason }),
    ]),
    ...one(steps.filter((step) => isSettled(step) && isFree(step)), ({ plan }) => [choice(2, person(plan.verifier ?? leadUnitId), { type: 'reopenStep', stepId: plan.id, reason })]),
    ...one(open.filter(({ plan }) => plan.optional), ({ plan }) => [choice(1, person(leadUnitId), { type: 'skipStep', stepId: plan.id, reason })]),
    ...one(limited.filter(({ extension }) => !extension), ({ plan }) => [choice(3, person(plan.owner), { type: 'requestExtension', stepId: plan.id, amount: 1 + (object % 5), reason })]),
    ...one(limited.filter(({ extension }) => extension), (step) =>
      [choice(4, person(deciderOf(step)?.unitId ?? 'commerce', 'decider'), { type: 'decideExtension', stepId: step.plan.id, granted: object % 3 > 0, reason })]),
    ...one(limited.filter((step) => !groundOf(step)), ({ plan }) => {
      const ground = Object.keys(state.settings.suspensionGrounds)[object % 3]!;
      return [choice(4, person(plan.owner), { type: 'suspendClock', stepId: plan.id, ground, reason, authority, evidence: [document('notice')] })];
    }),
    ...one(limited.filter((step) => groundOf(step)), ({ plan }) => [choice(4, person(plan.owner), { type: 'resumeClock', stepId: plan.id, reason })]),
    choice(1, actors.officer, { type: 'suspend', reason, authority, reviewOn: addDays(day, 20), evidence: [document('suspensionProof')] }),
    choice(1, actors.office, { type: 'plan', plan: richPlan('sample', 3 + (object % 3)) }),
    ...(state.stage === 'lead' || state.stage === 'signing' ? [] : one(['f1', 'f2'].filter((id) => !(id in state.figures)), (id) => [choice(2, actors.officer, { type: 'claimFigure', figure: {
      id, kind: 'fundsPaidIn', date: day, voucher: id, money: { currency: 'CNY', amountMinor: 1 + (object % 20_000_000_000) }, evidence: [document('voucher')] } })])),
    ...one(claimed, ({ id }) => [choice(2, actors.office, { type: 'verifyFigure', figureId: id }), choice(1, actors.office, { type: 'returnFigure', figureId: id, reason })]),
  ];
}

/** Matters hold up what is not settled, change hands and end, also while the project stands. */
function ofMatters({ steps }: ProjectState, object: number): Choice[] {
  const unsettled = Object.values(steps).filter((step) => !isSettled(step) && step.status !== 'waiting'), blocking = unsettled.flatMap(({ blockers = [] }) => blockers.map(({ matterId }) => matterId));
  const free = ['m1', 'm2'].find((matterId) => !Object.values(steps).some(({ blockers = [] }) => blockers.some((one) => one.matterId === matterId)));
  const step = unsettled[object % unsettled.length], matterId = blocking[object % blocking.length];
  const unitId = (['housing', 'finance', undefined] as const)[object % 3], waitsFor = ([undefined, ...BLOCKER_WAITS] as (BlockerWait | undefined)[])[object % 4];
  return [
    ...(step && free ? [choice(3, actors.officer, { type: 'blockStep', stepId: step.plan.id, matterId: free, unitId: 'finance', stops: (['legal', 'green', 'promised'] as const).slice(object % 3), title: reason })] : []),
    ...(matterId === undefined ? [] : [
      choice(2, actors.officer, { type: 'unblockStep', matterId, outcome: 'satisfied' }), choice(4, actors.officer, { type: 'handOverBlocker', matterId, ...(unitId && { unitId }), ...(waitsFor && { waitsFor }) }),
    ]),
  ];
}
