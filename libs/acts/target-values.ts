import type pg from 'pg';
import { reportingStream, type SubmissionId, type UnitId } from '#libs/domain/ids.js';
import { acceptedVersion, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { TargetMember, TargetValue } from '#libs/contracts/target.views.js';
import { isTerritory } from '#libs/packs/is-territory.js';
import type { Pack, Target } from '#libs/packs/pack.types.js';
import { signedInYear } from '#libs/persistence/readers/signed-in-year.js';
import type { StreamReader } from '#libs/persistence/record/stream-reader.js';

/** Metrics that are counted in rows of accepted reports: the fields, and whether their rows count, or the periods in which every field has one. */
const REPORTED: Record<string, { fields: string[]; counts: 'rows' | 'periods' }> = {
  chainEvents: { fields: ['chainEvents'], counts: 'rows' },
  merchantEvents: { fields: ['merchantEvents'], counts: 'rows' },
  quartersWithBothVisits: { fields: ['visitsOut', 'visitsIn'], counts: 'periods' },
};

/** Metrics that are sums of verified figures. */
const FIGURED = new Set(['foreignCapitalUsed', 'highTechForeignShare']);

/** Metrics that are projects signed in the year: what the plan of a project says that it counts as. */
const SIGNED = new Set(['projectsSigned50m', 'industrialProjects1bn', 'industrialProjects500m', 'healthProjects200m', 'highTechProjects200m']);

/** True when something measures it; the others have no register yet. */
const isMeasured = (metric: string): boolean => Object.hasOwn(REPORTED, metric) || FIGURED.has(metric) || SIGNED.has(metric);

interface Signed { metric: string; territory_id: UnitId; lead_unit_id: UnitId; count: number }

/** How far the city has come against the list, from verified figures, the ledger and accepted reports. The list's numbers are not a unit's, so everybody sees the same. */
export class TargetValues {
  constructor(private readonly pool: pg.Pool, private readonly streams: StreamReader) {}

  async of(pack: Pack): Promise<TargetValue[]> {
    const [signed, figures, reports] = await Promise.all([this.signed(pack.planYear), this.figures(pack.planYear), this.reports(pack)]);
    return pack.targets.map((target) => {
      const { id, metric, value: goal, unit } = target, members = membersOf(target, pack);
      if (!isMeasured(metric)) return { id, goal, unit, lacks: 'register' };
      if (members?.length === 0) return { id, goal, unit, lacks: 'members' };
      if (SIGNED.has(metric)) return signedValue(target, signed.filter((one) => one.metric === metric), members, pack);
      const value = FIGURED.has(metric) ? figures[metric] : reportedValue(metric, reports);
      return { id, goal, unit, ...(value !== undefined && { value }) };
    });
  }

  private async signed(year: number): Promise<Signed[]> {
    return (await this.pool.query<Signed>(SIGNED_PROJECTS, [year, [...SIGNED]])).rows;
  }

  private async figures(year: number): Promise<Record<string, number | undefined>> {
    const { total, high_tech: highTech } = (await this.pool.query<{ total: number; high_tech: number }>(FOREIGN_CAPITAL, [year])).rows[0]!;
    return { foreignCapitalUsed: total, highTechForeignShare: total > 0 ? (highTech / total) * 100 : undefined };
  }

  /** The accepted values of the reports that targets are counted in. */
  private async reports({ planYear, duties }: Pack): Promise<Record<string, unknown>[]> {
    const fields = new Set(Object.values(REPORTED).flatMap((one) => one.fields));
    const asked = duties.filter(({ expects }) => expects?.some(({ field }) => fields.has(field))).map(({ id }) => id);
    const { rows } = await this.pool.query<{ id: SubmissionId }>(`select reporting_id as id from submission where duty_id = any($1) and starts_with(period, $2)`, [asked, String(planYear)]);
    const heads = await Promise.all(rows.map(({ id }) => this.streams.readHead<SubmissionState>(reportingStream(id))));
    return heads.flatMap((head) => { const accepted = head && acceptedVersion(head.state); return accepted ? [accepted.values] : []; });
  }
}

/** Who each owes the value; undefined for what the city owes as a whole. */
function membersOf({ scope }: Target, { units, unitGroups }: Pack): UnitId[] | undefined {
  return unitGroups.find(({ id }) => id === scope)?.members ?? (units.some(({ id }) => id === scope) ? [scope] : undefined);
}

/** For members: how many of them have reached the goal, and how far each is. A territory is credited with what lands there, another unit with what it leads. */
function signedValue({ id, value: goal, unit }: Target, signed: Signed[], members: UnitId[] | undefined, { units }: Pack): TargetValue {
  const sum = (of: Signed[]) => of.reduce((total, { count }) => total + count, 0);
  if (!members) return { id, goal, unit, value: sum(signed) };
  const territories = new Set(units.filter(isTerritory).map(({ id: of }) => of));
  const counted = members.map((unitId): TargetMember => ({ unitId, value: sum(signed.filter((one) => (territories.has(unitId) ? one.territory_id : one.lead_unit_id) === unitId)) }));
  if (counted.length === 1) return { id, goal, unit, value: counted[0]!.value };
  return { id, goal: counted.length, unit: 'units', value: counted.filter(({ value }) => value >= goal).length, each: { goal, unit }, members: counted };
}

function reportedValue(metric: string, reports: Record<string, unknown>[]): number {
  const { fields, counts } = REPORTED[metric]!, rowsIn = (values: Record<string, unknown>, field: string) => (Array.isArray(values[field]) ? values[field].length : 0);
  if (counts === 'periods') return reports.filter((values) => fields.every((field) => rowsIn(values, field) > 0)).length;
  return reports.reduce((sum, values) => sum + fields.reduce((of, field) => of + rowsIn(values, field), 0), 0);
}

const SIGNED_PROJECTS = `
  select m.metric, p.territory_id, p.lead_unit_id, count(*)::int as count
  from project p cross join lateral unnest(p.counts_as) as m(metric)
  where m.metric = any($2) and ${signedInYear('$1')}
  group by 1, 2, 3`;

const FOREIGN_CAPITAL = `
  select coalesce(sum(f.amount_minor), 0)::float8 / 100 as total, coalesce(sum(f.amount_minor) filter (where 'highTechForeign' = any(p.counts_as)), 0)::float8 / 100 as high_tech
  from figure f join project p using (project_id)
  where f.kind = 'foreignCapitalUsed' and f.currency = 'USD' and f.status = 'verified' and extract(year from f.date) = $1`;
