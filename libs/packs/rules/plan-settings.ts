import type { UnitId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import { FIGURE_KINDS } from '#libs/domain/project/project.events.js';
import { STAGES, type ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { Classification, PlannedLevel, PlanSettings } from '#libs/domain/project/project.plan.js';
import type { Pack } from '../pack.types.js';
import { unitOf } from '../unit-of.js';
import type { PackRules, Ruling } from './pack-rules.js';
import { projectInputs } from './rule-inputs.js';
import type { RuleTable } from './rule-tables.js';

/** Remembers the version of every table that is asked, for the plan to say. */
export class RuleInquiry {
  readonly versions: Record<string, string> = {};

  /** The first day after `day` on which one of the tables asked so far may answer otherwise. */
  changesOn?: LocalDate;

  /** Without a day the newest tables answer, whatever their dates: for checks, which hear every answer as the table gave it. */
  constructor(
    private readonly rules: PackRules, private readonly facts: Parameters<typeof projectInputs>[0], private readonly day?: LocalDate,
    private readonly heard?: (table: RuleTable, ruling: Ruling<unknown>) => void,
  ) {}

  ask<Answer>(table: RuleTable, input: Record<string, unknown> = {}): Ruling<Answer> {
    const ruling = this.rules.ask<Answer>(table, { ...projectInputs(this.facts), ...input }, this.day);
    if (!(table in this.versions)) this.watch(table);
    this.versions[table] = ruling.version;
    this.heard?.(table, ruling);
    return ruling;
  }

  private watch(table: RuleTable): void {
    const turn = this.day && this.rules.nextChange(table, this.day);
    if (turn && (!this.changesOn || turn < this.changesOn)) this.changesOn = turn;
  }

  /** Undefined when the pack is older than the table. */
  askIfThere<Answer>(table: RuleTable, input: Record<string, unknown> = {}): Ruling<Answer> | undefined {
    return this.rules.has(table) ? this.ask<Answer>(table, input) : undefined;
  }

  /** Of a table that collects: every answer, none when no row is hit. */
  askAll<Answer>(table: RuleTable, input?: Record<string, unknown>): Ruling<Answer[]> {
    const ruling = this.ask<Answer[] | null>(table, input);
    return { ...ruling, answer: ruling.answer ?? [] };
  }
}

/** What the rules choose for a project as a whole. */
export function planSettings(pack: Pack, inquiry: RuleInquiry, facts: ProjectFacts): Omit<PlanSettings, 'ruleVersions' | 'changesOn'> {
  const classification = classify(inquiry), { tier } = classification;
  const perStage = <Planned>(of: (stage: string) => Planned[]) => Object.fromEntries(STAGES.map((stage) => [stage, of(stage)]));
  return {
    fundsThresholdPercent: pack.fundsThresholdPercent,
    reminders: perStage((stage) => {
      const { answer, rows } = inquiry.askAll<number>('reminders', { stage, tier });
      return answer.map((offset, index) => ({ offset, row: rows[index]! }));
    }),
    ladder: perStage((stage) => {
      const { answer, rows } = inquiry.askAll<Omit<PlannedLevel, 'row'>>('ladder', { stage, tier });
      return answer.map((level, index) => ({ ...level, holder: level.holder === '@owner' ? level.holder : unitOf(level.holder, pack, facts), row: rows[index]! }));
    }),
    figureVerifiers: Object.fromEntries(FIGURE_KINDS.flatMap((kind) => {
      const { answer } = inquiry.ask<UnitId | null>('verification', { subject: kind });
      return answer === null ? [] : [[kind, unitOf(answer, pack, facts)]];
    })),
    suspensionGrounds: Object.fromEntries(Object.entries(pack.suspensionReasons).map(([key, { stops, party, needsEvidence }]) => [key, { stops, party, ...(needsEvidence && { needsEvidence }) }])),
    ...figureCaps(inquiry, tier),
    ...suspensionReview(inquiry, tier),
    classification,
  };
}

/** A kind for which the table says null has no cap; a pack of before the table says nothing. */
function figureCaps(inquiry: RuleInquiry, tier: string): Pick<PlanSettings, 'figureCaps'> {
  const asked = FIGURE_KINDS.map((kind) => [kind, inquiry.askIfThere<number | null>('figure-cap', { kind, tier })] as const);
  if (asked.some(([, ruling]) => ruling === undefined)) return {};
  return { figureCaps: Object.fromEntries(asked.flatMap(([kind, ruling]) => (ruling!.answer === null ? [] : [[kind, { percent: ruling!.answer, row: ruling!.rows[0]! }]]))) };
}

function suspensionReview(inquiry: RuleInquiry, tier: string): Pick<PlanSettings, 'suspensionReview'> {
  const asked = inquiry.askIfThere<number>('suspension-review', { tier });
  return asked ? { suspensionReview: { workingDaysBefore: asked.answer, row: asked.rows[0]! } } : {};
}

function classify(inquiry: RuleInquiry): Classification {
  const tier = inquiry.ask<string>('investment-tier'), tags = inquiry.askAll<string>('project-tags'), countable = inquiry.ask<boolean>('is-countable');
  const metrics = inquiry.askIfThere<string[] | null>('target-metrics');
  return {
    tier: tier.answer, tags: tags.answer, isCountable: countable.answer, ...(metrics && { metrics: metrics.answer ?? [] }),
    rows: { 'investment-tier': tier.rows, 'project-tags': tags.rows, 'is-countable': countable.rows, ...(metrics && { 'target-metrics': metrics.rows }) },
  };
}
