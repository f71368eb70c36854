import type { Currency, FigureKind, FigureView } from '../../../api/types.ts';

/** Only what is in the same currency is added. */
export const sumOf = (figures: FigureView[], kind: FigureKind, currency: Currency, statuses: FigureView['status'][]): number =>
  figures
    .filter((figure) => figure.kind === kind && figure.money.currency === currency && statuses.includes(figure.status))
    .reduce((sum, figure) => sum + figure.money.amountMinor, 0);
