import type { MatrixCell, MatrixView } from '../../api/types.ts';

export const MATRIX_KEYS = ['cycle', 'kind', 'view', 'period', 'light'] as const;
export type MatrixFilter = Partial<Record<(typeof MATRIX_KEYS)[number], string>>;

/** The part of the matrix that the filters leave. */
export interface ShownMatrix {
  /** Rows in the order of the list. */
  unitIds: string[];
  /** Duties of one period, or periods. */
  columns: string[];
  by: 'duties' | 'periods';
  /** The one that is looked at; undefined when all are. */
  period?: string;
  cells: MatrixCell[];
}

export function shownOf({ cells, periods, duties, unitIds }: MatrixView, { view, period: asked, light }: MatrixFilter, order: string[]): ShownMatrix {
  const by = view === 'periods' ? 'periods' : 'duties', period = by === 'duties' ? (asked && periods.includes(asked) ? asked : periods.at(-1)) : undefined;
  const left = cells.filter((cell) => (period === undefined || cell.period === period) && (!light || cell.light === light));
  const held = new Set(left.map(({ unitId }) => unitId)), known = new Set(order);
  const rows = [...order, ...unitIds.filter((id) => !known.has(id))].filter((id) => held.has(id));
  const columns = by === 'periods' ? periods : duties.map(({ dutyId }) => dutyId).filter((id) => left.some(({ dutyId }) => dutyId === id));
  return { unitIds: rows, columns, by, ...(period !== undefined && { period }), cells: left };
}

export const isOwed = ({ status }: MatrixCell): boolean => ['open', 'drafted', 'confirmed', 'approved', 'returned'].includes(status);
