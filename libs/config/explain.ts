import { OperatorError } from './operator-error.js';

/** What errors of Node, PostgreSQL and the network know of themselves. */
interface Facts { code?: string; message: string; path?: string; hostname?: string; address?: string; port?: number }
type Explanation = (facts: Facts) => string;

const ADDRESSES = 'check DATABASE_URL, TEMPORAL_ADDRESS and --port';
const placeOf = ({ path }: Facts): string => path ?? 'A file';
const unreachable: Explanation = ({ address, port, hostname, code }) =>
  `Nothing answers${address ?? hostname ? ` at ${address ?? hostname}${port ? `:${port}` : ''}` : ''} (${code}): start what should run there, or ${ADDRESSES}.`;
const notOurs: Explanation = ({ message }) => `PostgreSQL does not take the user and password (${message}): check DATABASE_URL.`;
const noTables: Explanation = ({ message }) => `The database lacks what Luodi keeps (${message}): bring it up to date with \`luodi migrate\`.`;
const noSuchFile: Explanation = (facts) => `${placeOf(facts)} cannot be found: check the path.`;
const notAllowed: Explanation = (facts) => `${placeOf(facts)} may not be read or written by this user${facts.path ? '' : ` (${facts.message})`}: check who owns it, or choose another place (--state-dir for the state folder).`;
const inTheWay: Explanation = (facts) => `${placeOf(facts)} cannot be made or used: a file is where a folder is needed; check the path (--state-dir for the state folder).`;
const full: Explanation = () => 'The disk is full: free some space and start again.';

const BY_CODE: Record<string, Explanation> = {
  ENOSPC: full, ENOENT: noSuchFile, EACCES: notAllowed, EPERM: notAllowed, ENOTDIR: inTheWay, EEXIST: inTheWay,
  EISDIR: (facts) => `${placeOf(facts)} is a folder and no file: check the path.`,
  EROFS: (facts) => `${placeOf(facts)} cannot be written: its file system is mounted read-only; choose another place (--state-dir for the state folder).`,
  ECONNREFUSED: unreachable, EHOSTUNREACH: unreachable, ENETUNREACH: unreachable, ETIMEDOUT: unreachable, ECONNRESET: unreachable,
  ENOTFOUND: ({ hostname }) => `There is no host "${hostname}": ${ADDRESSES}.`,
  EAI_AGAIN: ({ hostname }) => `The name "${hostname}" cannot be looked up now: check the network, or ${ADDRESSES}.`,
  '28P01': notOurs, '28000': notOurs,
  '3D000': ({ message }) => `PostgreSQL has no such database (${message}): create it, or check DATABASE_URL.`,
  '42P01': noTables, '42703': noTables,
};

/** Programs that we run, and libraries without codes, say it in words. */
const BY_WORDS: [RegExp, Explanation][] = [
  [/no space left on device/i, full],
  [/permission denied/i, notAllowed],
  [/timeout expired|connection timeout|timeout exceeded when trying to connect/i, () => 'The database does not answer: check the network and DATABASE_URL.'],
  [/No connection established|Failed to connect before the deadline/i, () => 'Temporal does not answer: check that it runs, and TEMPORAL_ADDRESS.'],
];

/** Turns failures whose cause is plain from their code or text into one sentence; anything else stays what it was. */
export function explain(error: unknown): unknown {
  if (error instanceof OperatorError) return error;
  const chain = chainOf(error), known = chain.findLast(({ code }) => code !== undefined && Object.hasOwn(BY_CODE, code));
  if (known) return new OperatorError(BY_CODE[known.code!]!(known), { cause: error });
  for (const facts of chain) {
    const found = BY_WORDS.find(([words]) => words.test(facts.message));
    if (found) return new OperatorError(found[1](facts), { cause: error });
  }
  return error;
}

/** True when whoever fails with it fails again until somebody makes room or opens a folder. */
export const cannotWrite = (error: unknown): boolean =>
  chainOf(error).some(({ code, message }) => ['ENOSPC', 'EACCES', 'EROFS'].includes(code ?? '') || /no space left on device|permission denied/i.test(message));

const DEEPEST = 5;

/** An error and what caused it, outermost first. An address that was tried more than once has an error each. */
function chainOf(error: unknown, depth = 0): Facts[] {
  if (depth > DEEPEST || typeof error !== 'object' || error === null) return typeof error === 'string' ? [{ message: error }] : [];
  const { cause, driverError, errors, ...facts } = error as Facts & { cause?: unknown; driverError?: unknown; errors?: unknown[] };
  return [{ ...facts, message: (error as Partial<Error>).message ?? '' }, ...[cause, driverError, errors?.[0]].flatMap((inner) => chainOf(inner, depth + 1))];
}
