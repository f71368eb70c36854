import { describeValue, toPlain } from '../feel/feel-values.js';
import type { DecisionTable } from '../table/table.types.js';
import { segmentsOf, type Segment } from './segments.js';

/** One column of the table as sets of segments: `hits[row]` holds a bit for every segment that the row's cell accepts. */
export interface GridColumn {
  label: string;
  /** Undefined when the column cannot be cut into segments. */
  segments?: Segment[];
  hits: bigint[];
  /** The cells' texts, to tell equal ones where there are no segments. */
  texts: string[];
}

/** The table as geometry. Cells are asked through the very closures that run, so checker and engine cannot differ. */
export function gridOf(table: DecisionTable): GridColumn[] {
  return table.inputs.map((input, index) => {
    const segments = segmentsOf(input, table.rows.map(({ tests }) => tests[index]!));
    const hits = table.rows.map((row) => {
      const match = row.matches.find(({ column }) => column === index)?.match;
      return (segments ?? []).reduce((bits, { sample }, bit) => (!match || match(sample) === true ? bits | (1n << BigInt(bit)) : bits), 0n);
    });
    return { label: input.label, segments, hits, texts: table.rows.map(({ cells }) => cells[index]!) };
  });
}

/** What lies in some segments of a column, as one would write it into a cell. */
export function segmentsText(segments: Segment[]): string {
  const [first, last] = [segments[0]!, segments.at(-1)!];
  if (first.from === undefined && first.to === undefined) return segments.map(({ sample }) => describeValue(sample)).join(', ');
  if (first.from === last.to) return first.from ?? '-';
  if (first.from === undefined) return `${last.includesTo ? '<=' : '<'} ${last.to}`;
  if (last.to === undefined) return `${first.includesFrom ? '>=' : '>'} ${first.from}`;
  return `${first.includesFrom ? '[' : '('}${first.from}..${last.to}${last.includesTo ? ']' : ')'}`;
}

export const sampleOf = ({ sample }: Segment): unknown => toPlain(sample);
export const caseText = (example: Record<string, unknown>): string => Object.entries(example).map(([label, value]) => `${label} = ${describeValue(value)}`).join(', ') || '*';
