import { ROLES } from '#libs/contracts/identity.js';
import type { UnitId } from '#libs/domain/ids.js';
import { localDate, toInstant, type LocalDate } from '#libs/domain/instants.js';
import { roleAllows } from '#libs/identity/role-permissions.js';
import type { Sql } from '#libs/identity/sql.js';
import type { IsPresent } from '#libs/packs/plan-matter.js';

/** An account that was made or locked, or somebody's absence, is noticed after this long. */
const KNOWN_FOR_MS = 5_000;

const PRESENT = `select unit_id, account from account a where disabled_at is null and role = any($2)
  and not exists (select 1 from absence b where b.account_id = a.id and $1::date between b.from_on and b.to_on)`;

/** Units that have heads, all of whom are away. */
const HEADLESS = `select unit_id from account a left join absence b on b.account_id = a.id and $1::date between b.from_on and b.to_on
  where a.role = 'unitHead' and a.disabled_at is null group by unit_id having bool_and(b.account_id is not null)`;

/** Roles that may act on matters; others of a unit cannot stand for it. */
const ACTING = ROLES.filter((role) => roleAllows(role, 'matter:act'));

/** Which units have somebody who can act for them now, and which persons can. */
export class Presence {
  private known?: { units: ReadonlySet<UnitId>; accounts: ReadonlySet<string>; until: number };
  private headless?: { day: LocalDate; units: ReadonlySet<UnitId>; until: number };

  constructor(private readonly sql: Sql) {}

  async isPresent(): Promise<IsPresent> {
    if (!this.known || this.known.until < Date.now()) this.known = { ...(await this.ask()), until: Date.now() + KNOWN_FOR_MS };
    const { units, accounts } = this.known;
    return (unitId, account) => (account === undefined ? units.has(unitId) : accounts.has(account));
  }

  /** Whether every head of a unit is away on a day; false for a unit that has none. */
  async isHeadAway(unitId: UnitId, day: LocalDate): Promise<boolean> {
    if (this.headless?.day !== day || this.headless.until < Date.now()) {
      const { rows } = await this.sql.query(HEADLESS, [day]);
      this.headless = { day, units: new Set((rows as { unit_id: UnitId }[]).map(({ unit_id }) => unit_id)), until: Date.now() + KNOWN_FOR_MS };
    }
    return this.headless.units.has(unitId);
  }

  private async ask(): Promise<{ units: ReadonlySet<UnitId>; accounts: ReadonlySet<string> }> {
    const { rows } = await this.sql.query(PRESENT, [localDate(toInstant(Date.now())), ACTING]), present = rows as { unit_id: UnitId; account: string }[];
    return { units: new Set(present.map(({ unit_id }) => unit_id)), accounts: new Set(present.map(({ account }) => account)) };
  }
}
