import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Role } from '#libs/contracts/identity.js';
import type { Pack, PackUnit } from '#libs/packs/pack.types.js';
import { AccountDirectory } from './account-directory.js';
import { newPassword } from './new-password.js';
import type { Sql } from './sql.js';

export interface DemoAccount {
  account: string;
  password: string;
  name: string;
  role: Role;
  unitId: string;
}

export const DEMO_ACCOUNTS_FILE = 'demo-accounts.json';

/**
 * People to look around as: one of each role, and one officer for every unit that leads or guarantees something. Passwords
 * are made at the first start and kept in a file that only its owner can read. Never call this with a database of others.
 */
export async function ensureDemoAccounts({ pool }: { pool: Sql }, pack: Pack, stateDir: string): Promise<DemoAccount[]> {
  const file = join(stateDir, DEMO_ACCOUNTS_FILE);
  const known = new Map((await readAccounts(file)).map((account) => [account.account, account]));
  const accounts = demoPeople(pack).map((person) => known.get(person.account) ?? { ...person, password: newPassword() });
  // The file first: an account whose password nobody knows would be of no use, and it is never made twice.
  await writeAccounts(file, accounts);
  const directory = new AccountDirectory(pool);
  // A password hash is slow on purpose: made for new accounts only, and two at a time, since hashing fills the thread pool
  // that a new database connection needs for its own handshake.
  const missing = new Set(await directory.missing(accounts.map(({ account }) => account)));
  const waiting = accounts.filter(({ account }) => missing.has(account));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await directory.create(next);
  };
  await Promise.all([work(), work()]);
  return accounts;
}

export async function readAccounts(file: string): Promise<DemoAccount[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoAccount[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function writeAccounts(file: string, accounts: DemoAccount[]): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

type DemoPerson = Omit<DemoAccount, 'password'>;

export function demoPeople(pack: Pack): DemoPerson[] {
  const person = (account: string, role: Role, unitId: string, title: string): DemoPerson => ({
    account, role, unitId, name: `${unitOf(pack, unitId)?.label.zh ?? ''}${title}`,
  });
  const territory = pack.units.find(({ kind }) => kind === 'territory')?.id ?? pack.officeUnit;
  const government = unitOf(pack, 'government-office') ? 'government-office' : pack.officeUnit;
  return [
    person('office', 'office', pack.officeUnit, '专班办公室'),
    person('leader', 'leader', government, '领导'),
    person('auditor', 'auditor', unitOf(pack, 'statistics') ? 'statistics' : government, '审计统计监督'),
    person('admin', 'admin', pack.officeUnit, '系统管理员'),
    person('reporter', 'reporter', territory, '报送员'),
    person('unithead', 'unitHead', territory, '负责人'),
    ...actingUnits(pack).map(({ id }) => person(id, 'officer', id, '项目服务专员')),
  ];
}

const unitOf = (pack: Pack, id: string): PackUnit | undefined => pack.units.find((unit) => unit.id === id);

/** A cell of a decision table holds the unit's name in quotes. */
const namedByRules = ({ rules }: Pack, unitId: string): boolean => Object.values(rules).some((text) => text.includes(`"${unitId}"`));

/** Units that somebody must be able to act for: territories, guarantee departments, leads of measures, and whoever decision tables name. */
function actingUnits(pack: Pack): PackUnit[] {
  const acting = new Set([
    pack.officeUnit,
    ...pack.measures.map(({ lead }) => lead),
    ...pack.units.map(({ id }) => id).filter((id) => namedByRules(pack, id)),
  ]);
  return pack.units.filter(({ id, kind }) => acting.has(id) || kind === 'territory' || kind === 'guarantee');
}
