import { sampleOf, segmentsText, type GridColumn } from './grid.js';
import type { Segment } from './segments.js';

/** A box that no row covers: segments by column; a column that does not matter is left out. */
export type Box = { column: GridColumn; segments: Segment[] }[];

/** Enough for tables of hundreds of rows; what needs more is called too large. */
const MOST_NODES = 100_000;

/**
 * Boxes inside `within` (bits by column) that none of `rows` covers, at most `most` of them; undefined when the search grew too large.
 * Goes column by column: segments that the same rows accept are one branch, and a set of rows met again is answered from memory.
 */
export function uncovered(columns: GridColumn[], rows: number[], within: bigint[], most: number): Box[] | undefined {
  const coveredSets = new Set<string>(), boxes: Box[] = [];
  let nodes = 0;
  const search = (depth: number, left: number[], box: Box): boolean => {
    if (left.length === 0) return boxes.push(box), boxes.length < most;
    const column = columns[depth];
    const key = `${depth}:${left.join()}`;
    if (!column || coveredSets.has(key)) return true;
    if ((nodes += 1) > MOST_NODES) return false;
    const before = boxes.length;
    for (const { rows: accepting, segments } of branches(column, left, within[depth]!)) if (!search(depth + 1, accepting, [...box, { column, segments }])) return false;
    if (boxes.length === before) coveredSets.add(key);
    return true;
  };
  search(0, rows, []);
  return nodes > MOST_NODES ? undefined : boxes;
}

/** Neighbouring segments that the same rows accept. Single values go together wherever they stand. */
function branches({ segments = [], hits }: GridColumn, rows: number[], within: bigint): { rows: number[]; segments: Segment[] }[] {
  const found: { key: string; last: number; rows: number[]; segments: Segment[] }[] = [];
  segments.forEach((segment, bit) => {
    if (!(within & (1n << BigInt(bit)))) return;
    const accepting = rows.filter((row) => hits[row]! & (1n << BigInt(bit))), key = accepting.join();
    const isOrdered = segment.from !== undefined || segment.to !== undefined;
    const same = found.find((each) => each.key === key && (!isOrdered || each.last === bit - 1));
    if (same) Object.assign(same, { last: bit, segments: [...same.segments, segment] });
    else found.push({ key, last: bit, rows: accepting, segments: [segment] });
  });
  return found;
}

/** `amount: > 100, kind: "a"`; columns in which everything is meant are left out. */
export const boxText = (box: Box): string => meant(box).map(({ column, segments }) => `${column.label}: ${segmentsText(segments)}`).join('; ') || '*';
export const boxExample = (box: Box): Record<string, unknown> => Object.fromEntries(meant(box).map(({ column, segments }) => [column.label, sampleOf(segments[0]!)]));
const meant = (box: Box): Box => box.filter(({ column, segments }) => segments.length < column.segments!.length);

export const everything = (columns: GridColumn[]): bigint[] => columns.map(({ segments = [] }) => (1n << BigInt(segments.length)) - 1n);
