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

/** How the list orders its units and duties. */
interface Order {
  units: string[];
  duties: string[];
}

export function shownOf({ cells, periods, duties, unitIds }: MatrixView, { view, period: asked, light }: MatrixFilter, order: Order): ShownMatrix {
  const by = view === 'periods' ? 'periods' : 'duties', period = by === 'duties' ? (asked && periods.includes(asked) ? asked : periods.at(-1)) : undefined;
  const left = cells.filter((cell) => (period === undefined || cell.period === period) && (!light || cell.light === light));
  const rows = ordered(unitIds, order.units).filter((id) => left.some(({ unitId }) => unitId === id));
  const columns = by === 'periods' ? periods : ordered(duties.map(({ dutyId }) => dutyId), order.duties).filter((id) => left.some(({ dutyId }) => dutyId === id));
  return { unitIds: rows, columns, by, ...(period !== undefined && { period }), cells: left };
}

/** As the list has them; what the list does not know comes last. */
function ordered(ids: string[], order: string[]): string[] {
  const place = new Map(order.map((id, index) => [id, index]));
  return [...ids].sort((a, b) => (place.get(a) ?? order.length) - (place.get(b) ?? order.length));
}

export const isOwed = ({ status }: MatrixCell): boolean => ['open', 'drafted', 'confirmed', 'approved', 'returned'].includes(status);
