import { ROLES } from '#libs/contracts/identity.js';
import type { UnitId } from '#libs/domain/ids.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { roleAllows } from '#libs/identity/role-permissions.js';
import type { Sql } from '#libs/identity/sql.js';
import type { IsPresent } from '#libs/packs/plan-matter.js';

/** An account that was made or locked, or somebody's absence, is noticed after this long. */
const KNOWN_FOR_MS = 5_000;

const PRESENT = `select unit_id, account from account a where disabled_at is null and role = any($2)
  and not exists (select 1 from absence b where b.account_id = a.id and $1::date between b.from_on and b.to_on)`;

/** Roles that may act on matters; others of a unit cannot stand for it. */
const ACTING = ROLES.filter((role) => roleAllows(role, 'matter:act'));

/** Which units have somebody who can act for them now, and which persons can. */
export class Presence {
  private known?: { units: ReadonlySet<UnitId>; accounts: ReadonlySet<string>; until: number };

  constructor(private readonly sql: Sql) {}

  async isPresent(): Promise<IsPresent> {
    if (!this.known || this.known.until < Date.now()) this.known = { ...(await this.ask()), until: Date.now() + KNOWN_FOR_MS };
    const { units, accounts } = this.known;
    return (unitId, account) => (account === undefined ? units.has(unitId) : accounts.has(account));
  }

  private async ask(): Promise<{ units: ReadonlySet<UnitId>; accounts: ReadonlySet<string> }> {
    const { rows } = await this.sql.query(PRESENT, [localDate(toInstant(Date.now())), ACTING]), present = rows as { unit_id: UnitId; account: string }[];
    return { units: new Set(present.map(({ unit_id }) => unit_id)), accounts: new Set(present.map(({ account }) => account)) };
  }
}
