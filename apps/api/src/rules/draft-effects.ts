import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { Pack } from '#libs/packs/pack.types.js';
import type { DraftEffectView, UpgradeEffect } from '#libs/packs/rules/rules.views.js';
import { ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import { isEffect, upgradeEffect } from '#libs/packs/upgrade-effect.js';
import { OpenProjects, type OpenProject } from '#libs/persistence/readers/open-projects.reader.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { Clock } from '../edge/clock.js';
import { PackLibrary } from '../packs/pack-library.js';
import { OpenThingEffects } from './thing-effects.js';

/** Affected projects that are listed by name. */
const LISTED = 50;

/** What a proposed version would do to what is open; nothing is changed. */
@Injectable()
export class DraftEffects {
  constructor(
    private readonly projects: OpenProjects,
    private readonly things: OpenThingEffects,
    private readonly packs: PackLibrary,
    private readonly clock: Clock,
  ) {}

  /** On the day from which it acts, when that is still to come. */
  async of(base: RuledPack, file: string, proposed: Pack, from?: LocalDate): Promise<DraftEffectView> {
    const target = { ...(await ruledPack(proposed)), calendar: new WorkingCalendar(proposed.calendar) };
    const today = this.clock.today(), day = from !== undefined && from > today ? from : today;
    const total: DraftEffectView = { projects: 0, affected: 0, refused: 0, moved: 0, added: 0, removed: 0, owners: 0, examples: [] };
    for await (const project of this.projects.all()) {
      total.projects += 1;
      const effect = await this.ofProject(project, target, day);
      if (!effect) total.refused += 1;
      else if (isEffect(effect)) add(total, project, effect);
    }
    const rules = { files: [file], base, target, day }, [matters, submissions] = [await this.things.ofMatters({ rules }), await this.things.ofSubmissions({ rules })];
    return { ...total, ...(matters && { matters }), ...(submissions && { submissions }) };
  }

  /** Undefined where the rules refuse to be asked about this project. */
  private async ofProject({ state }: OpenProject, target: RuledPack, day: LocalDate): Promise<UpgradeEffect | undefined> {
    const { calendar } = await this.packs.of(state);
    try {
      return upgradeEffect(state, calendar, target, this.clock.now(), day);
    } catch (error) {
      if (error instanceof RuleError) return undefined;
      throw error;
    }
  }
}

function add(total: DraftEffectView, { id, state }: OpenProject, effect: UpgradeEffect): void {
  total.affected += 1;
  for (const kind of ['moved', 'added', 'removed', 'owners'] as const) total[kind] += effect[kind].length;
  if (total.examples.length < LISTED) total.examples.push({ projectId: id, code: state.facts!.code, name: state.facts!.name, ...effect });
}
