import type { UnitId } from '#libs/domain/ids.js';
import { localDate, toInstant, type LocalDate } from '#libs/domain/instants.js';
import type { Sql } from '#libs/identity/sql.js';
import type { IsPresent } from '#libs/packs/plan-matter.js';

/** An account that was made or locked, or somebody's absence, is noticed after this long. */
const KNOWN_FOR_MS = 5_000;

const PRESENT = `select distinct unit_id from account a where disabled_at is null
  and not exists (select 1 from absence b where b.account_id = a.id and $1::date between b.from_on and b.to_on)`;

/** Units that have heads, all of whom are away. */
const HEADLESS = `select unit_id from account a left join absence b on b.account_id = a.id and $1::date between b.from_on and b.to_on
  where a.role = 'unitHead' and a.disabled_at is null group by unit_id having bool_and(b.account_id is not null)`;

/** Which units have somebody who can act for them now. */
export class Presence {
  private known?: { units: ReadonlySet<UnitId>; until: number };
  private headless?: { day: LocalDate; units: ReadonlySet<UnitId>; until: number };

  constructor(private readonly sql: Sql) {}

  async isPresent(): Promise<IsPresent> {
    if (!this.known || this.known.until < Date.now()) this.known = { units: await this.ask(), until: Date.now() + KNOWN_FOR_MS };
    const { units } = this.known;
    return (unitId) => units.has(unitId);
  }

  /** Whether every head of a unit is away on a day; false for a unit that has none. */
  async isHeadAway(unitId: UnitId, day: LocalDate): Promise<boolean> {
    if (this.headless?.day !== day || this.headless.until < Date.now()) {
      const { rows } = await this.sql.query(HEADLESS, [day]);
      this.headless = { day, units: new Set((rows as { unit_id: UnitId }[]).map(({ unit_id }) => unit_id)), until: Date.now() + KNOWN_FOR_MS };
    }
    return this.headless.units.has(unitId);
  }

  private async ask(): Promise<ReadonlySet<UnitId>> {
    const { rows } = await this.sql.query(PRESENT, [localDate(toInstant(Date.now()))]);
    return new Set((rows as { unit_id: UnitId }[]).map(({ unit_id }) => unit_id));
  }
}
