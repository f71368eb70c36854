import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { isLocalDate } from '../instants.js';
import { isAmountMinor } from '../money.js';
import { requirePastDate, requireText, requireUnit } from '../project/project.guards.js';
import { isSameValue } from '../same-value.js';
import type { MatterCommand } from './matter.commands.js';
import type { MatterEvent } from './matter.events.js';
import { MATTER_KINDS, SLIP_COLOURS, URGENCIES, type MatterFactName, type MatterFacts } from './matter.facts.js';
import { requireCloser, requireOffice, requireRaiser, requireUnended, type RaisedMatter } from './matter.guards.js';
import { matterRule, type MatterPlan } from './matter.plan.js';
import type { MatterState } from './matter.state.js';
import { replanned } from './replanned.js';

type Command<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>;

/** The most jobs a matter may put at risk. */
const MAX_JOBS = 1_000_000;

/** What a unit raises is registered by that; what an enterprise raises waits for its first contact, and a systemic issue for the office's word. */
export function raise(state: MatterState, { matterId, facts, plan, reason, rule = contactRule(facts, plan) }: Command<'raise'>, context: DecisionContext): MatterEvent[] {
  if (state.status !== 'unraised') throw new DomainError('matter-already-raised', { code: state.facts!.code });
  checkFacts(facts, context);
  const { actor, now } = context, waits = facts.raiser.enterprise !== undefined || facts.kind === 'systemic';
  if (!facts.raiser.enterprise) requireUnit(actor, facts.raiser.unitId);
  if (reason !== undefined) requireText(reason, 'reason');
  const raised: MatterEvent = { type: 'MatterRaised', data: { matterId, facts, calendar: context.calendar.version, ...(waits && { plan }) }, occurredAt: now, ...(reason && { reason }), ...(rule && { rule }) };
  return waits ? [raised] : [raised, routed(plan, context)];
}

/** Why this unit owes the first contact; plans of before the table `first-contact` do not say. */
const contactRule = ({ raiser }: MatterFacts, plan: MatterPlan) => (raiser.enterprise && plan.rows['first-contact'] !== undefined ? matterRule(plan, 'first-contact') : undefined);

const routed = (plan: MatterPlan, { now }: DecisionContext): MatterEvent => ({ type: 'MatterRouted', data: { plan }, occurredAt: now, rule: matterRule(plan, 'route-matter') });

export function register(state: MatterState, { changes = {}, plan }: Command<'register'>, context: DecisionContext): MatterEvent[] {
  const matter = requireUnended(state);
  requireUnit(context.actor, matter.plan.firstContactId, matter.plan.officeId);
  if (matter.status !== 'raised') throw new DomainError('matter-already-registered', { code: matter.facts.code });
  const changed = (Object.keys(changes) as MatterFactName[]).filter((key) => !isSameValue(changes[key], matter.facts[key]));
  for (const key of ['code', 'raisedOn', 'raiser', 'kind'] as const) if (changed.includes(key)) throw new DomainError('nothing-to-change', { field: key }, key);
  checkFacts({ ...matter.facts, ...changes }, context);
  const pick = (from: Partial<MatterFacts>) => Object.fromEntries(changed.map((key) => [key, from[key]])) as Partial<MatterFacts>;
  const data = { changes: pick(changes), before: pick(matter.facts), unitId: context.actor.unitId ?? matter.plan.firstContactId };
  return [{ type: 'MatterRegistered', data, occurredAt: context.now }, routed(plan, context)];
}

export function acceptIssue(state: MatterState, { plan }: Command<'acceptIssue'>, context: DecisionContext): MatterEvent[] {
  requireProposed(state, context);
  return [{ type: 'IssueAccepted', data: {}, occurredAt: context.now }, routed(plan, context)];
}

export function declineIssue(state: MatterState, { reason }: Command<'declineIssue'>, context: DecisionContext): MatterEvent[] {
  requireProposed(state, context);
  requireText(reason, 'reason');
  return [{ type: 'MatterClosed', data: { outcome: 'declined' }, occurredAt: context.now, reason }];
}

function requireProposed(state: MatterState, { actor }: DecisionContext): RaisedMatter {
  const matter = requireUnended(state);
  requireOffice(matter, actor);
  if (matter.status !== 'proposed') throw new DomainError('matter-not-proposed', { status: matter.status });
  return matter;
}

export function withdraw(state: MatterState, { reason }: Command<'withdraw'>, context: DecisionContext): MatterEvent[] {
  const matter = requireUnended(state);
  requireRaiser(matter, context.actor);
  requireCloser(matter, context);
  requireText(reason, 'reason');
  return [{ type: 'MatterWithdrawn', data: {}, occurredAt: context.now, reason }];
}

/** Records holders or rules that have changed. */
export function changePlan(state: MatterState, { plan }: Command<'changePlan'>, context: DecisionContext): MatterEvent[] {
  const matter = requireUnended(state);
  requireOffice(matter, context.actor);
  return replanned(matter, plan, context).events;
}

function checkFacts(facts: MatterFacts, context: DecisionContext): void {
  for (const key of ['code', 'classId', 'title', 'description', 'territoryId'] as const) requireText(facts[key], key);
  for (const key of ['cause', 'documentNumber'] as const) if (facts[key] !== undefined) requireText(facts[key], key);
  if (!MATTER_KINDS.includes(facts.kind)) throw new DomainError('bad-text', { kind: facts.kind }, 'kind');
  if (!URGENCIES.includes(facts.urgency)) throw new DomainError('bad-text', { urgency: facts.urgency }, 'urgency');
  if (facts.kind === 'slip' && !(facts.slipColour && SLIP_COLOURS.includes(facts.slipColour))) throw new DomainError('bad-text', { slipColour: facts.slipColour ?? '' }, 'slipColour');
  if (facts.raiser.enterprise) requireText(facts.raiser.enterprise.name, 'raiser');
  if (facts.valueAtRisk && !isAmountMinor(facts.valueAtRisk.amountMinor)) throw new DomainError('bad-amount', { amount: facts.valueAtRisk.amountMinor }, 'valueAtRisk');
  const { jobsAtRisk: jobs = 0, requestedOn, raisedOn } = facts;
  if (!Number.isInteger(jobs) || jobs < 0 || jobs > MAX_JOBS) throw new DomainError('bad-amount', { amount: jobs, max: MAX_JOBS }, 'jobsAtRisk');
  requirePastDate(raisedOn, context, 'raisedOn');
  if (requestedOn !== undefined && (!isLocalDate(requestedOn) || requestedOn < raisedOn)) throw new DomainError('bad-date', { date: requestedOn }, 'requestedOn');
}
