import { randomUUID } from 'node:crypto';
import type { Caller, Role } from '#libs/contracts/identity.js';
import { epochMs, toInstant, type Instant } from '#libs/domain/instants.js';
import { hashPassword, verifyAgainstNobody, verifyPassword } from './password-hash.js';
import { hashOfSecret, newApiToken, newSessionToken } from './secret-token.js';
import type { Sql } from './sql.js';

/** One working day; whoever leaves a browser open over night signs in again. */
export const SESSION_MS = 12 * 3_600_000;

export interface NewAccount {
  account: string;
  name: string;
  role: Role;
  unitId: string;
  password: string;
}

export interface SignedIn {
  secret: string;
  caller: Caller;
}

const CALLER = `a.id as "accountId", a.account, a.name, a.role, a.unit_id as "unitId"`;

/** There is no such account, or it was disabled. */
export class NoActiveAccount extends Error {
  constructor(account: string) {
    super(`there is no active account ${account}`);
  }
}

/** Accounts, their sessions and their programs' tokens. Only hashes are stored. */
export class AccountDirectory {
  constructor(private readonly sql: Sql) {}

  /** Of these names, those that no account has yet. */
  async missing(accounts: string[]): Promise<string[]> {
    const { rows } = await this.sql.query(`select name from unnest($1::text[]) as name where name not in (select account from account)`, [accounts]);
    return (rows as { name: string }[]).map(({ name }) => name);
  }

  /** False when the account exists already; its password is then left alone. */
  async create({ account, name, role, unitId, password }: NewAccount): Promise<boolean> {
    const result = await this.sql.query(
      `insert into account (id, account, name, role, unit_id, password_hash) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint account_account_key do nothing returning id`,
      [randomUUID(), account, name, role, unitId, await hashPassword(password)],
    );
    return result.rows.length > 0;
  }

  /** Who an active account belongs to. */
  async personOf(account: string): Promise<Caller | undefined> {
    const { rows } = await this.sql.query(`select ${CALLER} from account a where a.account = $1 and a.disabled_at is null`, [account]);
    return rows[0] as Caller | undefined;
  }

  /** An active account by its id. */
  async byId(id: string): Promise<Caller | undefined> {
    const { rows } = await this.sql.query(`select ${CALLER} from account a where a.id = $1 and a.disabled_at is null`, [id]);
    return rows[0] as Caller | undefined;
  }

  /** Undefined when account or password are wrong; both take the same time. */
  async signIn(account: string, password: string, now: Instant): Promise<SignedIn | undefined> {
    const { rows } = await this.sql.query(
      `select ${CALLER}, a.password_hash as hash from account a where a.account = $1 and a.disabled_at is null`,
      [account],
    );
    const found = rows[0] as (Caller & { hash: string }) | undefined;
    const isRight = found ? await verifyPassword(password, found.hash) : await verifyAgainstNobody(password);
    if (!found || !isRight) return undefined;
    const { secret, hash } = newSessionToken();
    await this.sql.query(`delete from session where account_id = $1 and expires_at < $2`, [found.accountId, now]);
    // Not when the account was disabled or given another password while this one was verified: whoever did so waits for us, or we for them.
    const { rows: opened } = await this.sql.query(
      `insert into session (id, account_id, expires_at)
       select $1, id, $3 from (select id from account where id = $2 and password_hash = $4 and disabled_at is null for share) a returning id`,
      [hash, found.accountId, toInstant(epochMs(now) + SESSION_MS), found.hash],
    );
    const { hash: _hash, ...caller } = found;
    return opened.length === 0 ? undefined : { secret, caller };
  }

  /** True when it is the password of that active account. */
  async isPassword(accountId: string, password: string): Promise<boolean> {
    const { rows } = await this.sql.query(`select password_hash as hash from account where id = $1 and disabled_at is null`, [accountId]);
    const found = rows[0] as { hash: string } | undefined;
    return found !== undefined && verifyPassword(password, found.hash);
  }

  async signOut(secret: string): Promise<void> {
    await this.sql.query(`delete from session where id = $1`, [hashOfSecret(secret)]);
  }

  callerOfSession(secret: string, now: Instant): Promise<Caller | undefined> {
    return this.caller(
      `select ${CALLER} from session s join account a on a.id = s.account_id
       where s.id = $1 and s.expires_at > $2 and a.disabled_at is null`, secret, now);
  }

  callerOfToken(secret: string, now: Instant): Promise<Caller | undefined> {
    return this.caller(
      `select ${CALLER} from api_token t join account a on a.id = t.account_id
       where t.hash = $1 and (t.expires_at is null or t.expires_at > $2) and t.revoked_at is null and a.disabled_at is null`, secret, now);
  }

  /** The secret is shown once. Throws NoActiveAccount. */
  async createToken(account: string, name: string, expiresAt?: Instant): Promise<string> {
    const { secret, hash } = newApiToken();
    const result = await this.sql.query(
      `insert into api_token (hash, account_id, name, expires_at)
       select $1, a.id, $3, $4 from (select id from account where account = $2 and disabled_at is null for share) a returning account_id`,
      [hash, account, name, expiresAt ?? null],
    );
    if (result.rows.length === 0) throw new NoActiveAccount(account);
    return secret;
  }

  private async caller(sql: string, secret: string, now: Instant): Promise<Caller | undefined> {
    const { rows } = await this.sql.query(sql, [hashOfSecret(secret), now]);
    return rows[0] as Caller | undefined;
  }
}
