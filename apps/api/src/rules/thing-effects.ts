import { Inject, Injectable } from '@nestjs/common';
import { COUNTED_KINDS, type CountedKind } from '#libs/acts/counted-kinds.js';
import { openThings } from '#libs/acts/open-things.js';
import { Presence } from '#libs/acts/presence.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { isOwed, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { Sql } from '#libs/identity/sql.js';
import { planMatter } from '#libs/packs/plan-matter.js';
import type { RuledPack } from '#libs/packs/plan-project.js';
import { submissionFacts } from '#libs/packs/plan-submissions.js';
import { MATTER_FILES, REPORT_FILES } from '#libs/packs/rules/rule-tables.js';
import type { ThingChange, ThingEffect, ThingEffects } from '#libs/packs/rules/rules.views.js';
import { matterChanges, submissionChanges } from '#libs/packs/thing-effects.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { PackLibrary } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';

/** Affected things that are listed by name. */
const LISTED = 50;

/** Other rule files and the version that has them, as they are on a day. */
export interface OtherRules {
  files: readonly string[];
  base: RuledPack;
  target: RuledPack;
  day: LocalDate;
}

/** What is tried on open matters and reports: other rules, another calendar, or both. */
export interface TriedOnThings {
  rules?: OtherRules;
  calendar?: WorkingCalendar;
}

/** Called after each thing, so that whoever looks at many lets others in between. */
type After = () => Promise<void>;

/**
 * What other texts of rule files, or another calendar, would say of open matters and reports. They keep the rules that they began with, so this shows what those
 * tables would have made of them; what comes later is made by them. Another calendar they would follow. Undefined where nothing is said of such things.
 */
@Injectable()
export class OpenThingEffects {
  constructor(@Inject(SQL) private readonly sql: Sql, private readonly packs: PackLibrary, private readonly presence: Presence) {}

  async ofMatters({ rules, calendar: other }: TriedOnThings, after?: After): Promise<ThingEffects | undefined> {
    const asked = rules?.files.some((file) => MATTER_FILES.has(file)) ? rules : undefined;
    if (!asked && !other) return undefined;
    const isPresent = await this.presence.isPresent();
    return this.added<MatterState>('matters', after, async (state) => {
      if (!state.facts || !state.plan) return undefined;
      const { facts, plan } = state, { calendar } = await this.packs.of({ packHash: plan.packHash, calendar: state.calendar });
      const planned = (ruled: RuledPack | undefined) => (asked && ruled ? planMatter(ruled, facts, isPresent, asked.day) : plan);
      const changes = matterChanges(state, calendar, planned(asked?.base), planned(asked?.target), other);
      return { changes, code: facts.code, name: { zh: facts.title, en: facts.title }, ...(state.holderId && { unitId: state.holderId }) };
    });
  }

  async ofSubmissions({ rules, calendar: other }: TriedOnThings, after?: After): Promise<ThingEffects | undefined> {
    const asked = rules?.files.some((file) => REPORT_FILES.has(file)) ? rules : undefined;
    if (!asked && !other) return undefined;
    return this.added<SubmissionState>('submissions', after, async (state) => {
      if (!state.facts || (!isOwed(state) && !other)) return undefined;
      const { facts } = state, { calendar } = await this.packs.of({ packHash: facts.packHash, calendar: state.calendar });
      const [was, is] = asked ? [asked.base, asked.target].map((ruled) => submissionFacts(ruled, facts, calendar, asked.day)) : [facts, facts];
      return was && is && { changes: submissionChanges(state, calendar, was, is, other), code: facts.period, name: facts.label, unitId: state.unitId! };
    });
  }

  private async added<State>(name: CountedKind['name'], after: After | undefined, effectOn: (state: State) => Promise<Omit<ThingEffect, 'id'> | undefined>): Promise<ThingEffects> {
    const total: ThingEffects = { open: 0, affected: 0, refused: 0, dates: 0, levels: 0, examples: [] };
    for await (const { id, state } of openThings(this.sql, COUNTED_KINDS.find((kind) => kind.name === name)!)) {
      await after?.();
      try {
        const effect = await effectOn(state as State);
        if (!effect) continue;
        total.open += 1;
        add(total, { id, ...effect });
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        total.open += 1;
        total.refused += 1;
      }
    }
    return total;
  }
}

const LEVELS: ReadonlySet<ThingChange['what']> = new Set(['level', 'levelDays', 'levelHolder']);

function add(total: ThingEffects, effect: ThingEffect): void {
  if (effect.changes.length === 0) return;
  total.affected += 1;
  total.dates += effect.changes.filter(({ what }) => what === 'due').length;
  total.levels += effect.changes.filter(({ what }) => LEVELS.has(what)).length;
  if (total.examples.length < LISTED) total.examples.push(effect);
}
