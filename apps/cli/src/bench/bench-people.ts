import { randomBytes } from 'node:crypto';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import type { RuledPack } from '#libs/packs/plan-project.js';
import { openRecord } from '#libs/acts/open-record.js';

/** Two people: one acts for the unit that serves all projects of the run, the other is the office and verifies. */
export const PEOPLE = ['officer', 'office'] as const;
export type Person = (typeof PEOPLE)[number];

export interface BenchPeople extends RuledPack { unitId: string; tokens: Record<Person, string> }

export async function benchPeople(databaseUrl: string): Promise<BenchPeople> {
  const { persistence, shelf, close } = await openRecord(databaseUrl, 2);
  try {
    const { pack, tables } = await shelf.current();
    const directory = new AccountDirectory(persistence.pool);
    const unitId = pack.units.find(({ kind }) => kind === 'territory')!.id;
    const tokenOf = async (person: Person, unit: string) => {
      await directory.create({ account: person, name: person, role: person, unitId: unit, password: randomBytes(18).toString('base64url') });
      return directory.createToken(person, 'bench');
    };
    return { pack, tables, unitId, tokens: { officer: await tokenOf('officer', unitId), office: await tokenOf('office', pack.officeUnit) } };
  } finally {
    await close();
  }
}
