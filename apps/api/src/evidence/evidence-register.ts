import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import type { EvidenceId } from '#libs/domain/ids.js';
import type { Sql } from '#libs/identity/sql.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { StoredEvidence } from './stored-evidence.js';

const MAX_KNOWN = 10_000;

/** What has been uploaded, by whom. The content lies in the store, what it proves is in the events. */
@Injectable()
export class EvidenceRegister {
  private readonly known = new Set<EvidenceId>();

  constructor(@Inject(SQL) private readonly sql: Sql) {}

  /** The first upload of a content stays on record; the same content again changes nothing. */
  async add(evidence: StoredEvidence, caller: Caller): Promise<void> {
    await this.sql.query(
      `insert into evidence (id, name, type, bytes, uploaded_by, unit_id) values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
      [evidence.id, evidence.name, evidence.type, evidence.bytes, caller.accountId, caller.unitId],
    );
  }

  async find(id: EvidenceId): Promise<StoredEvidence | undefined> {
    const { rows } = await this.sql.query(`select id, name, type, bytes from evidence where id = $1`, [id]);
    return rows[0] as StoredEvidence | undefined;
  }

  /** Nobody proves anything with a document that is not there. What was there once stays, so it is asked for once. */
  async requireUploaded(ids: EvidenceId[]): Promise<void> {
    const unsure = [...new Set(ids)].filter((id) => !this.known.has(id));
    if (unsure.length === 0) return;
    const { rows } = await this.sql.query(`select id from evidence where id = any($1)`, [unsure]);
    const found = new Set((rows as { id: EvidenceId }[]).map(({ id }) => id));
    const missing = unsure.filter((id) => !found.has(id));
    if (missing.length > 0) throw new ApiProblem('evidence-unknown', { missing }, { field: 'evidence' });
    if (this.known.size > MAX_KNOWN) this.known.clear();
    found.forEach((id) => this.known.add(id));
  }
}
