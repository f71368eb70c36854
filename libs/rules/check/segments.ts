import { FeelDate, parseDate } from 'feelin';
import { listedValues } from '../table/allowed-values.js';
import type { CellAtom, CellRange, CellTest } from '../table/cell-test.js';
import type { InputColumn } from '../table/table.types.js';
import { kindOf } from '../feel/feel-values.js';

/** A part of a column's values over which every cell says the same. */
export interface Segment {
  /** One value of it. */
  sample: unknown;
  /** Ends of a run of ordered values, as FEEL writes them; undefined where it is open, and for single values. */
  from?: string;
  to?: string;
  includesFrom?: boolean;
  includesTo?: boolean;
}

/** The values of a column, cut where some cell makes a difference. Undefined when a cell is neither values nor ranges. */
export function segmentsOf(column: InputColumn, tests: CellTest[]): Segment[] | undefined {
  const atoms = [...tests, ...(column.type.allowed ? [column.type.allowed.test] : [])].flatMap((test) => (test.kind === 'tests' ? test.atoms : []));
  if (atoms.length === 0 && column.type.base !== 'boolean') return [{ sample: null }];
  if (column.type.isList || !atoms.every(isPlainAtom)) return undefined;
  const kinds = new Set(atoms.flatMap(valuesOf).map(kindOf)), kind = column.type.base === 'Any' ? [...kinds][0] : column.type.base;
  const all = cut(kind, atoms, column);
  return all?.filter(({ sample }) => column.type.allowed?.passes(sample) ?? true);
}

function cut(kind: ReturnType<typeof kindOf> | undefined, atoms: PlainAtom[], { type }: InputColumn): Segment[] | undefined {
  const values = atoms.flatMap(valuesOf).filter((value) => kindOf(value) === kind);
  switch (kind) {
    case 'boolean': return [{ sample: true }, { sample: false }];
    case 'string': return atoms.some((atom) => atom.kind === 'range') ? undefined : texts(values as string[], listedValues(type.allowed) !== undefined);
    case 'number': return ordered(values as number[], { step: type.isWhole ? 1 : 0, value: (place) => place, text: String });
    case 'date': return ordered((values as FeelDate[]).map(dayOf), { step: 1, value: dateOf, text: (place) => `date("${String(dateOf(place))}")` });
    default: return undefined;
  }
}

type PlainAtom = Exclude<CellAtom, { kind: 'condition' | 'computed' }>;
const isPlainAtom = (atom: CellAtom): atom is PlainAtom => atom.kind !== 'condition' && atom.kind !== 'computed';
const valuesOf = (atom: PlainAtom): unknown[] => (atom.kind === 'range' ? [atom.start, atom.end] : [atom.value]).filter((value) => value !== null);

/** Each text by itself and, unless the column lists what is allowed, one that none of them is. */
function texts(values: string[], isClosed: boolean): Segment[] {
  const known = [...new Set(values)];
  let other = '…';
  while (known.includes(other)) other += '…';
  return [...known, ...(isClosed ? [] : [other])].map((sample) => ({ sample }));
}

interface Line { /** The distance of neighbours, 0 where there is always a value between. */ step: number; value: (place: number) => unknown; text: (place: number) => string }

/** The points at which something changes, and what lies before, between and after them. */
function ordered(places: number[], { step, value, text }: Line): Segment[] {
  const cuts = [...new Set(places)].toSorted((a, b) => a - b), first = cuts[0], last = cuts.at(-1);
  if (first === undefined || last === undefined) return [{ sample: value(0) }];
  const between = cuts.flatMap((place, index): Segment[] => {
    const next = cuts[index + 1], point = { sample: value(place), from: text(place), to: text(place), includesFrom: true, includesTo: true };
    if (next === undefined || (step > 0 && next - place <= step)) return [point];
    return [point, { sample: value(step > 0 ? place + step : (place + next) / 2), from: text(place), to: text(next) }];
  });
  return [{ sample: value(first - 1), to: text(first) }, ...between, { sample: value(last + 1), from: text(last) }];
}

const MS_PER_DAY = 86_400_000;
const dayOf = (date: FeelDate): number => Date.UTC(date.year, date.month - 1, date.day) / MS_PER_DAY;
const dateOf = (day: number): FeelDate => parseDate(new Date(day * MS_PER_DAY).toISOString().slice(0, 10))!;

/** Whether a range starts after its end; FEEL would silently turn it round. */
export function isReversed({ start, end }: CellRange): boolean {
  if (start === null || end === null || kindOf(start) !== kindOf(end)) return false;
  return start instanceof FeelDate ? start.iso > (end as FeelDate).iso : (start as number) > (end as number);
}
