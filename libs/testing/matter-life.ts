import type { Actor, DecisionContext } from '#libs/domain/decider.js';
import { instantOf, type LocalDate } from '#libs/domain/instants.js';
import type { MatterCommand } from '#libs/domain/matter/matter.commands.js';
import { initialMatter, matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { MatterPlan } from '#libs/domain/matter/matter.plan.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { enterpriseRaiser, matterActors as actors, sampleMatterFacts, sampleMatterPlan } from './sample-matter.js';
import { contextAt, document } from './sample-project.js';

/** Ten o'clock of a day, for somebody. */
export const onDay = (date: LocalDate, actor: Actor): DecisionContext => contextAt(instantOf(date, 10), actor);

/** A matter whose acts are written one below the other. */
export class MatterLife {
  state: MatterState = initialMatter;
  events: MatterEvent[] = [];

  act(date: LocalDate, actor: Actor, command: MatterCommand): this {
    return this.add(matterHandling.decide(this.state, command, onDay(date, actor)));
  }

  pass(date: LocalDate): this {
    return this.add(matterHandling.tick(this.state, onDay(date, actors.time)));
  }

  told<T extends MatterEvent['type']>(type: T): Extract<MatterEvent, { type: T }>[] {
    return this.events.filter((event): event is Extract<MatterEvent, { type: T }> => event.type === type);
  }

  private add(events: MatterEvent[]): this {
    this.events.push(...events);
    this.state = events.reduce(matterHandling.evolve, this.state);
    return this;
  }
}

export const answer: MatterCommand = { type: 'answer', text: '两户已签约，现场已移交', evidence: [document('photos')] };
export const satisfied: MatterCommand = { type: 'evaluate', score: 'satisfied' };

/** Raised on 1 September 2026 by the officer of the territory, or by an enterprise; then one day after another. */
export const raised = (facts: Partial<MatterFacts> = {}, plan: Partial<MatterPlan> = {}): MatterLife =>
  new MatterLife().act('2026-09-01', actors.officer, { type: 'raise', matterId: 'm1', facts: sampleMatterFacts(facts), plan: sampleMatterPlan(plan) });
export const byEnterprise = (plan: Partial<MatterPlan> = {}): MatterLife =>
  new MatterLife().act('2026-09-01', actors.enterprise, { type: 'raise', matterId: 'm1', facts: sampleMatterFacts({ raiser: enterpriseRaiser }), plan: sampleMatterPlan(plan) });
export const signed = (life = raised()): MatterLife => life.act('2026-09-02', actors.land, { type: 'signFor' });
export const inHand = (life = raised()): MatterLife => signed(life).act('2026-09-03', actors.land, { type: 'planHandling', text: '与两户签订协议', promisedOn: '2026-09-20' });
export const answered = (life = raised()): MatterLife => inHand(life).act('2026-09-04', actors.land, answer);
/** An issue that the office is to accept or decline. */
export const proposed = (plan: Partial<MatterPlan> = {}): MatterLife =>
  new MatterLife().act('2026-09-01', actors.office, { type: 'raise', matterId: 'p1', facts: sampleMatterFacts({ kind: 'systemic', raiser: { unitId: 'commerce' }, childIds: ['m1', 'm2'] }), plan: sampleMatterPlan(plan) });
