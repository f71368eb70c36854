import { Inject, Injectable } from '@nestjs/common';
import type { MatterId } from '#libs/domain/ids.js';
import type { Sql } from '#libs/identity/sql.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import { isProofOf, partsOfReceipt, receiptCode } from './receipt-code.js';
import { WrongCodes } from './wrong-codes.js';

/** Compared with when there is no such matter, so that finding none costs the same. */
const NO_MATTER = '00000000-0000-0000-0000-000000000000';

/** Receipt codes: given with what an enterprise raised, and asked for whenever it comes back. */
@Injectable()
export class Receipts {
  private secret?: Promise<string>;

  constructor(@Inject(SQL) private readonly sql: Sql, private readonly wrong: WrongCodes) {}

  async of(code: string, matterId: MatterId): Promise<string> {
    return receiptCode(code, matterId, await this.theSecret());
  }

  /** The matter of a code. Throws the same ApiProblem for a code that is ill-formed, unknown or wrong, and another while the address has to wait. */
  async matterOf(typed: string | undefined, address: string): Promise<MatterId> {
    this.wrong.requireFew(address);
    const parts = partsOfReceipt(typed ?? '') ?? { code: '', proof: '0'.repeat(12) };
    const [matterId, secret] = await Promise.all([this.find(parts.code), this.theSecret()]);
    const isRight = isProofOf(parts.proof, matterId ?? NO_MATTER, secret);
    if (matterId !== undefined && isRight) return matterId;
    this.wrong.count(address);
    throw new ApiProblem('unknown-receipt', {}, { field: 'X-Receipt-Code' });
  }

  /** Only what an enterprise raised can be followed so. */
  private async find(code: string): Promise<MatterId | undefined> {
    const { rows } = await this.sql.query('select matter_id as id from matter where code = $1 and enterprise is not null', [code]);
    return (rows[0] as { id: MatterId } | undefined)?.id;
  }

  private theSecret(): Promise<string> {
    this.secret ??= this.sql.query(`select value from secret where name = 'receipt'`, []).then(({ rows }) => (rows[0] as { value: string }).value, (error: unknown) => {
      this.secret = undefined;
      throw error;
    });
    return this.secret;
  }
}
