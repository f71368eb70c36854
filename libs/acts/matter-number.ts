import type { LocalDate } from '#libs/domain/instants.js';
import type { Sql } from '#libs/identity/sql.js';

/** `KD-2026-000123`. A number that was refused with its matter is not given again. */
export async function nextMatterNumber(sql: Sql, prefix: string, today: LocalDate): Promise<string> {
  const { rows } = await sql.query(`select nextval('matter_number') as number`, []);
  return `${prefix}-${today.slice(0, 4)}-${String((rows[0] as { number: number }).number).padStart(6, '0')}`;
}
