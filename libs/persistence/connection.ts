import { Pool, types, type CustomTypesConfig } from 'pg';

const { builtins } = types;

/** `2026-11-25 02:03:04.12+00` as an instant of the domain: UTC with milliseconds. */
const instant = (text: string): string => new Date(`${text.replace(' ', 'T')}:00`).toISOString();
const asNumber = (text: string): number => Number(text);

const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, instant],
  [builtins.DATE, (text) => text],
  [builtins.INT8, asNumber],
  [builtins.NUMERIC, asNumber],
]);

/** Dates stay text, instants become the domain's, bigint and numeric become numbers (all of ours are far below 2^53). */
const ourTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS.get(oid)) ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

export interface PoolOptions {
  url: string;
  name: string;
  max: number;
  /** How long one statement may take in the server; the client gives up one second later. */
  statementTimeoutMs?: number;
}

/** A pool that outlives its connections: a lost one is replaced at the next use, and never ends the process. */
export function openPool({ url, name, max, statementTimeoutMs = 10_000 }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url, max, types: ourTypes, application_name: `luodi ${name}`, keepAlive: true,
    connectionTimeoutMillis: 10_000, statement_timeout: statementTimeoutMs, query_timeout: statementTimeoutMs + 1_000,
    idle_in_transaction_session_timeout: 60_000, options: '-c timezone=UTC -c jit=off',
  });
  // An idle connection that the server closed: the pool has already dropped it, and who queries next will be told.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const AWAY_CODES = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT',
  '57P01', '57P02', '57P03', '57P05', '57014', '53300', '25006',
]);
const AWAY_MESSAGE = /^Connection terminated|timeout exceeded when trying to connect|^timeout expired$|Query read timeout|Client has encountered a connection error|connection error and is not queryable/;

/** True when PostgreSQL cannot be reached, is starting, stopping, read-only, or too busy to answer in time. Such an act may be tried again under the same command id. */
export function isDatabaseAway(error: unknown): boolean {
  // By its parts and not by its class: errors of Node's own modules belong to another realm in tests.
  const { code, message, errors, cause } = (error ?? {}) as { code?: unknown; message?: unknown; errors?: unknown; cause?: unknown };
  if (typeof code === 'string' && (AWAY_CODES.has(code) || code.startsWith('08'))) return true;
  if (typeof message === 'string' && AWAY_MESSAGE.test(message)) return true;
  if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;
  return cause !== undefined && isDatabaseAway(cause);
}

/** Name of the unique constraint that a statement ran into, if it did. */
export const violatedConstraint = (error: unknown): string | undefined => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' ? constraint : undefined;
};
