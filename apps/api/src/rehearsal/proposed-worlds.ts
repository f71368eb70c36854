import { Inject, Injectable } from '@nestjs/common';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { LocalDate } from '#libs/domain/instants.js';
import { ruledPack } from '#libs/packs/plan-project.js';
import { effectiveFrom } from '#libs/packs/rules/publish-rules.js';
import { RULE_FILES } from '#libs/packs/rules/rule-tables.js';
import type { Worlds } from '#libs/rehearsal/rehearse-project.js';
import { presentWorld, proposedWorld, type Proposal } from '#libs/rehearsal/world.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { Clock } from '../edge/clock.js';
import type { OtherRules, TriedOnThings } from '../rules/thing-effects.js';
import { limitProblems, proposedCalendar, rulesProblems, withRules, type ProposalProblem } from './proposal-check.js';
import type { ProposalDto } from './rehearsal.dto.js';
import { RULE_DRAFTS, type RuleDrafts } from './rule-drafts.js';

/** The worlds of a project by the pack version it is pinned to. */
export type WorldsOf = (packHash: string | undefined) => Promise<Worlds>;

/** A proposal made ready: the worlds of projects, and what it tries on matters and reports. */
export interface Proposed {
  worldsOf: WorldsOf;
  things: TriedOnThings;
}

/** Makes the worlds that a proposal is about; one that is not in order is refused before anything runs. */
@Injectable()
export class ProposedWorlds {
  constructor(private readonly packs: PackLibrary, @Inject(RULE_DRAFTS) private readonly drafts: RuleDrafts, private readonly clock: Clock) {}

  async of(proposal: ProposalDto): Promise<Proposed> {
    const rules = { ...await this.draft(proposal.draftId), ...proposal.rules };
    const target = proposal.packHash === undefined ? undefined : await this.loaded(proposal.packHash);
    const current = await this.packs.current(), { pack } = target ?? current;
    const { calendar, found } = proposal.calendar === undefined ? { found: [] } : proposedCalendar(pack, proposal.calendar);
    refuse([
      ...found, ...limitProblems(pack, proposal.limits ?? []),
      ...(Object.keys(rules).length > 0 ? await rulesProblems(pack, rules) : []),
    ]);
    const known = new Map<string | undefined, Promise<Worlds>>();
    const worldsOf: WorldsOf = (packHash) => {
      let worlds = known.get(packHash);
      if (!worlds) known.set(packHash, (worlds = this.worlds(packHash, target, rules, { limits: proposal.limits, calendar })));
      return worlds;
    };
    const otherRules = await this.otherRules(current, target, rules);
    return { worldsOf, things: { ...(otherRules && { rules: otherRules }), ...(calendar && { calendar: new WorkingCalendar(calendar) }) } };
  }

  /** The world as it is; for looking ahead without a proposal. */
  async present(packHash: string | undefined): Promise<Worlds['before']> {
    const ready = await this.pinned(packHash);
    return presentWorld(ready, ready.calendar);
  }

  private async worlds(packHash: string | undefined, target: ReadyPack | undefined, rules: Record<string, string>, { limits, calendar }: Pick<Proposal, 'limits' | 'calendar'>): Promise<Worlds> {
    const pinned = await this.pinned(packHash), base = target ?? pinned, before = presentWorld(pinned, pinned.calendar);
    const hasRules = Object.keys(rules).length > 0;
    const proposed = hasRules ? await ruledPack(await withRules(base.pack, rules)) : target;
    const after = proposedWorld(base, before, { ...(proposed && { rules: proposed }), ...(limits && { limits }), ...(calendar && { calendar }) });
    return { before, after };
  }

  /** Against what is in force, since that is what matters and reports will begin with; on the day from which it acts, when that is still to come. */
  private async otherRules(base: ReadyPack, target: ReadyPack | undefined, rules: Record<string, string>): Promise<OtherRules | undefined> {
    const texts = Object.values(rules);
    if (texts.length === 0) return target && { files: RULE_FILES, base, target, day: this.clock.today() };
    const days = await Promise.all(texts.map(effectiveFrom)), day = days.reduce<LocalDate>((last, from) => (from !== undefined && from > last ? from : last), this.clock.today());
    return { files: target ? RULE_FILES : Object.keys(rules), base, target: await ruledPack(await withRules((target ?? base).pack, rules)), day };
  }

  /** A pack version with the calendar in force, which is what its projects count by. */
  private async pinned(packHash: string | undefined): Promise<ReadyPack> {
    const { calendar } = await this.packs.current();
    return this.packs.of({ packHash, calendar: calendar.version });
  }

  private async draft(draftId: string | undefined): Promise<Record<string, string>> {
    if (draftId === undefined) return {};
    const rules = await this.drafts.rulesOf(draftId);
    if (!rules) throw new ApiProblem('unknown-draft', { draftId }, { field: 'proposal.draftId' });
    return rules;
  }

  private async loaded(packHash: string): Promise<ReadyPack> {
    const isLoaded = (await this.packs.versions()).some(({ hash }) => hash === packHash);
    if (!isLoaded) throw new ApiProblem('unknown-pack', { packHash }, { field: 'proposal.packHash' });
    return this.pinned(packHash);
  }
}

function refuse(found: ProposalProblem[]): void {
  if (found.length > 0) throw new ApiProblem('proposal-refused', { count: found.length, first: found[0]!.message, found }, { field: 'proposal' });
}
