import type { UnitId } from '#libs/domain/ids.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import type { Sql } from '#libs/identity/sql.js';
import type { IsPresent } from '#libs/packs/plan-matter.js';

/** An account that was made or locked, or somebody's absence, is noticed after this long. */
const KNOWN_FOR_MS = 5_000;

const PRESENT = `select distinct unit_id from account a where disabled_at is null
  and not exists (select 1 from absence b where b.account_id = a.id and $1::date between b.from_on and b.to_on)`;

/** Which units have somebody who can act for them now. */
export class Presence {
  private known?: { units: ReadonlySet<UnitId>; until: number };

  constructor(private readonly sql: Sql) {}

  async isPresent(): Promise<IsPresent> {
    if (!this.known || this.known.until < Date.now()) this.known = { units: await this.ask(), until: Date.now() + KNOWN_FOR_MS };
    const { units } = this.known;
    return (unitId) => units.has(unitId);
  }

  private async ask(): Promise<ReadonlySet<UnitId>> {
    const { rows } = await this.sql.query(PRESENT, [localDate(toInstant(Date.now()))]);
    return new Set((rows as { unit_id: UnitId }[]).map(({ unit_id }) => unit_id));
  }
}
