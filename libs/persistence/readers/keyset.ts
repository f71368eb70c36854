import type { Filter } from './filter.js';

/** The cursor was not made by this endpoint with this order. */
export class BadCursor extends Error {
  constructor() {
    super('the cursor does not belong to this list');
    this.name = 'BadCursor';
  }
}

/** One key of an order; together the keys of a list tell all its rows apart. */
export interface SortKey {
  expression: string;
  /** Its type, in which the cursor's text is read back. */
  type: string;
}

/** The page that is asked for. */
export interface PageRequest {
  cursor?: string;
  limit: number;
}

/**
 * Pages by key instead of by offset: page ten costs what page one does, and rows that come or go in between are neither
 * skipped nor shown twice. Keys travel as text, so that no digit of a timestamp is lost.
 */
export class Keyset {
  constructor(
    /** Names the order; a cursor of another one is refused. */
    private readonly name: string,
    private readonly keys: SortKey[],
    private readonly isDescending = false,
  ) {}

  /** To be selected beside the row's columns: the keys of the row as text. */
  get cursorColumn(): string {
    return `array[${this.keys.map(({ expression }) => `(${expression})::text`).join(', ')}] as cursor_keys`;
  }

  get orderBy(): string {
    return `order by ${this.keys.map(({ expression }) => `${expression} ${this.isDescending ? 'desc' : 'asc'}`).join(', ')}`;
  }

  /** Restricts the query to what comes after the cursor. */
  after(cursor: string | undefined, filter: Filter): void {
    if (cursor === undefined) return;
    const values = this.decode(cursor);
    const left = this.keys.map(({ expression }) => expression).join(', ');
    const right = this.keys.map(({ type }, index) => filter.value(values[index], type)).join(', ');
    filter.where(`(${left}) ${this.isDescending ? '<' : '>'} (${right})`);
  }

  /** Cuts a result of `limit + 1` rows into the page and the cursor of the next one. */
  page<T extends { cursor_keys: string[] }>(rows: T[], limit: number): { rows: T[]; next?: string } {
    if (rows.length <= limit) return { rows };
    const page = rows.slice(0, limit);
    return { rows: page, next: Buffer.from(JSON.stringify([this.name, ...page.at(-1)!.cursor_keys])).toString('base64url') };
  }

  private decode(cursor: string): string[] {
    let parts: unknown;
    try {
      parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    } catch {
      throw new BadCursor();
    }
    if (!Array.isArray(parts) || parts.length !== this.keys.length + 1 || parts[0] !== this.name) throw new BadCursor();
    const values = parts.slice(1) as unknown[];
    if (!values.every((value, index) => isReadable(value, this.keys[index]!.type))) throw new BadCursor();
    return values;
  }
}

/** Whether PostgreSQL can read the text as the type, so that a made-up cursor is refused here and not there. */
function isReadable(value: unknown, type: string): value is string {
  if (typeof value !== 'string' || value.length > 1_000) return false;
  if (type === 'bigint') return /^-?\d{1,18}$/.test(value);
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value);
  if (type === 'timestamptz') return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/.test(value) && !Number.isNaN(Date.parse(`${value.replace(' ', 'T')}:00`));
  return true;
}

const isDate = (text: string): boolean => {
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text;
};
