import type { Instant } from '#libs/domain/instants.js';
import type { Sql } from './sql.js';

/** A program's token, without its secret. */
export interface KeptToken {
  /** The beginning of its hash; the secret cannot be had from it. */
  id: string;
  account: string;
  name: string;
  createdAt: Instant;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
}

const ID_LENGTH = 12;
const COLUMNS = `left(t.hash, ${ID_LENGTH}) as id, a.account, t.name, t.created_at as "createdAt", t.expires_at as "expiresAt", t.revoked_at as "revokedAt"`;

/** True for what may be the id of a token. */
export const isTokenId = (text: string): boolean => new RegExp(`^[0-9a-f]{${ID_LENGTH}}$`).test(text);

/** Tokens after they were made. */
export class TokenKeeping {
  constructor(private readonly sql: Sql) {}

  /** Newest first; those that open nothing any more only when `withEnded`. */
  async list(now: Instant, { account, withEnded }: { account?: string; withEnded?: boolean } = {}): Promise<KeptToken[]> {
    const { rows } = await this.sql.query(
      `select ${COLUMNS} from api_token t join account a on a.id = t.account_id
       where ($2::text is null or a.account = $2) and ($3 or (t.revoked_at is null and (t.expires_at is null or t.expires_at > $1)))
       order by t.created_at desc, t.hash`, [now, account ?? null, withEnded ?? false]);
    return rows as KeptToken[];
  }

  /** Whose token was revoked; undefined when there is none of this id. Again leaves the first moment. */
  async revoke(id: string, now: Instant): Promise<KeptToken | undefined> {
    const { rows } = await this.sql.query(
      `update api_token t set revoked_at = coalesce(t.revoked_at, $2) from account a where a.id = t.account_id and left(t.hash, ${ID_LENGTH}) = $1 returning ${COLUMNS}`, [id, now]);
    return rows[0] as KeptToken | undefined;
  }
}
