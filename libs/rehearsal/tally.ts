import type { RehearsalSummary, RehearsedProject, UnitEffect } from '#libs/contracts/rehearsal.views.js';
import type { UnitId } from '#libs/domain/ids.js';
import { countSent, noneSent } from './differences.js';
import type { Future } from './future.js';
import { weightOf, type Rehearsed } from './rehearse-project.js';

/** Adds projects up, so that their futures need not be kept. */
export class RehearsalTally {
  private readonly summed: Omit<RehearsalSummary, 'units'> = {
    projects: 0, changed: 0, created: 0, cancelled: 0, owners: 0, moved: 0, earlier: 0, later: 0, refusedActs: 0, before: noneSent(), after: noneSent(),
  };
  private readonly units = new Map<UnitId, UnitEffect>();
  private rows: RehearsedProject[] = [];

  /** `maxRows` projects are kept, those with the most differences. */
  constructor(private readonly maxRows: number) {}

  add({ project, before, after }: Rehearsed): void {
    const { summed } = this, weight = weightOf(project);
    summed.projects += 1;
    this.addSent(before, 'before');
    this.addSent(after, 'after');
    if (weight === 0) return;
    summed.changed += 1;
    summed.created += project.created.length;
    summed.cancelled += project.cancelled.length;
    summed.owners += project.owners.length;
    summed.moved += project.moved.length;
    summed.earlier += project.moved.filter(({ from, to }) => from && to && to < from).length;
    summed.later += project.moved.filter(({ from, to }) => from && to && to > from).length;
    summed.refusedActs += project.refusedActs;
    this.addEffects(project, before, after);
    this.rows.push(project);
    if (this.rows.length > 2 * this.maxRows) this.rows = this.heaviest();
  }

  get result(): { summary: RehearsalSummary; rows: RehearsedProject[] } {
    const units = [...this.units.values()].filter(isAffected).toSorted((a, b) => b.moved + b.created + b.gained - (a.moved + a.created + a.gained) || (a.unitId < b.unitId ? -1 : 1));
    return { summary: { ...this.summed, units }, rows: this.heaviest() };
  }

  private heaviest(): RehearsedProject[] {
    return this.rows.toSorted((a, b) => weightOf(b) - weightOf(a) || (a.code < b.code ? -1 : 1)).slice(0, this.maxRows);
  }

  private addSent({ events }: Future, world: 'before' | 'after'): void {
    countSent(events, (count, unitId) => {
      this.summed[world][count] += 1;
      if (unitId !== undefined) this.unit(unitId)[world][count] += 1;
    });
  }

  private addEffects({ created, cancelled, owners, moved }: RehearsedProject, before: Future, after: Future): void {
    const touched = new Set<UnitId>();
    const add = (unitId: UnitId, effect: 'moved' | 'created' | 'cancelled' | 'gained' | 'lost') => { touched.add(unitId); this.unit(unitId)[effect] += 1; };
    for (const { stepId } of moved) add(after.state.steps[stepId]!.plan.owner, 'moved');
    for (const stepId of created) add(after.state.steps[stepId]!.plan.owner, 'created');
    for (const stepId of cancelled) add(before.state.steps[stepId]!.plan.owner, 'cancelled');
    for (const { from, to } of owners) { add(from, 'lost'); add(to, 'gained'); }
    for (const unitId of touched) this.unit(unitId).projects += 1;
  }

  private unit(unitId: UnitId): UnitEffect {
    let effect = this.units.get(unitId);
    if (!effect) this.units.set(unitId, (effect = { unitId, projects: 0, moved: 0, created: 0, cancelled: 0, gained: 0, lost: 0, before: noneSent(), after: noneSent() }));
    return effect;
  }
}

const isAffected = ({ moved, created, cancelled, gained, lost, before, after }: UnitEffect): boolean =>
  moved + created + cancelled + gained + lost > 0 || JSON.stringify(before) !== JSON.stringify(after);
