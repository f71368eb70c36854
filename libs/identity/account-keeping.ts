import type { Role } from '#libs/contracts/identity.js';
import type { Instant } from '#libs/domain/instants.js';
import type { UnitId } from '#libs/domain/ids.js';
import { hashPassword } from './password-hash.js';
import type { Sql } from './sql.js';

/** An account as whoever looks after accounts sees it. */
export interface KeptAccount {
  account: string;
  name: string;
  role: Role;
  unitId: UnitId;
  createdAt: Instant;
  disabledAt: Instant | null;
  /** Browsers that are signed in now. */
  sessions: number;
  /** Programs' tokens that still open something. */
  tokens: number;
}

/** What ended together with something else. */
export interface Ended { sessions: number; tokens: number }

const USABLE = 't.revoked_at is null and (t.expires_at is null or t.expires_at > $1)';

/**
 * Accounts after they were made: passwords, disabling and enabling. Each act changes the account first and ends its sessions in a statement
 * of its own, which then also sees a sign-in that was faster than the change (AccountDirectory holds the account's row while it signs in).
 */
export class AccountKeeping {
  constructor(private readonly sql: Sql) {}

  async list(now: Instant): Promise<KeptAccount[]> {
    const { rows } = await this.sql.query(
      `select a.account, a.name, a.role, a.unit_id as "unitId", a.created_at as "createdAt", a.disabled_at as "disabledAt",
              (select count(*) from session s where s.account_id = a.id and s.expires_at > $1)::int as sessions,
              (select count(*) from api_token t where t.account_id = a.id and ${USABLE})::int as tokens
       from account a order by a.account`, [now]);
    return rows as KeptAccount[];
  }

  /** Ends the sessions of the account but for `keeping`, a session's hash; answers how many. Undefined when there is no such account. */
  async setPassword(account: string, password: string, keeping = ''): Promise<Pick<Ended, 'sessions'> | undefined> {
    const id = await this.change('update account set password_hash = $2 where account = $1 returning id', [account, await hashPassword(password)]);
    return id === undefined ? undefined : { sessions: await this.endSessions(id, keeping) };
  }

  /** Nobody signs in with it any more; its sessions end and its tokens are revoked. Again changes nothing but what is left. */
  async disable(account: string, now: Instant): Promise<Ended | undefined> {
    const id = await this.change('update account set disabled_at = coalesce(disabled_at, $2) where account = $1 returning id', [account, now]);
    if (id === undefined) return undefined;
    const sessions = await this.endSessions(id, '');
    const { rows } = await this.sql.query('update api_token set revoked_at = $2 where account_id = $1 and revoked_at is null returning hash', [id, now]);
    return { sessions, tokens: rows.length };
  }

  /** Tokens that were revoked stay so. False when there is no such account. */
  async enable(account: string): Promise<boolean> {
    return await this.change('update account set disabled_at = null where account = $1 returning id', [account]) !== undefined;
  }

  private async change(statement: string, values: unknown[]): Promise<string | undefined> {
    const { rows } = await this.sql.query(statement, values);
    return (rows[0] as { id: string } | undefined)?.id;
  }

  private async endSessions(accountId: string, keeping: string): Promise<number> {
    const { rows } = await this.sql.query('delete from session where account_id = $1 and id <> $2 returning id', [accountId, keeping]);
    return rows.length;
  }
}
