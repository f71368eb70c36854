/** Why the value of a cell cannot be taken as it stands. */
export interface UnusableCell {
  unusable: 'formula' | 'error' | 'merged';
  /** For a merged cell: the row in which the merge begins. */
  firstRow?: number;
}

/** A cell as the workbook gives it; empty cells are left out. */
export type CellContent = string | number | boolean | Date | UnusableCell;

export const isUnusable = (content: CellContent): content is UnusableCell =>
  typeof content === 'object' && !(content instanceof Date);

export interface SheetRow {
  /** As Excel shows it, from 1. */
  number: number;
  /** By column number, from 1. */
  cells: Map<number, CellContent>;
}

export interface Sheet {
  name: string;
  isHidden: boolean;
  rows: SheetRow[];
}

/** What is written into a cell. */
export type CellOutput = string | number | Date;

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
