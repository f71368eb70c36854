import { ROLES, type Role } from '#libs/contracts/identity.js';
import type { Language } from '#libs/contracts/messages/text.js';
import type { Pack, PackUnit } from '#libs/packs/pack.types.js';
import { refusedAccount } from './account-words.js';

type Options = Record<string, string | boolean | undefined>;

const ACCOUNT = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}$/u;
const SHOWN = 6;

/** The account named on the line. */
export function accountNamed([account]: string[], command: string, language: Language): string {
  if (account === undefined) throw refusedAccount('name-account', language, { command });
  return account;
}

/** Whom `account create` shall make, but for the unit. Throws OperatorError for what is missing or cannot be. */
export function personToBe(words: string[], options: Options, language: Language): { account: string; role: Role; name: string } {
  const account = accountNamed(words, 'account create', language), role = ROLES.find((each) => each === options['role']), name = String(options['name'] ?? '').trim();
  if (!ACCOUNT.test(account)) throw refusedAccount('bad-account', language, { account });
  if (!role) throw refusedAccount('bad-role', language, { roles: [...ROLES] });
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name)) throw refusedAccount('bad-name', language);
  return { account, role, name };
}

/** The unit of the pack in force, by its id or one of its names. */
export function unitNamed(named: string | undefined, pack: Pack | undefined, language: Language): PackUnit {
  if (!pack) throw refusedAccount('no-pack', language);
  if (!named) throw refusedAccount('name-unit', language, { example: pack.officeUnit });
  const found = pack.units.find(({ id, label, aliases }) => [id, label.zh, label.en, ...aliases].includes(named));
  if (found) return found;
  const alike = pack.units.filter(({ id, label }) => id.includes(named) || label.zh.includes(named));
  const like = (alike.length > 0 ? alike : pack.units).slice(0, SHOWN).map(({ id, label }) => `${id} ${label[language]}`);
  throw refusedAccount('unknown-unit', language, { unit: named, version: pack.version, like });
}
