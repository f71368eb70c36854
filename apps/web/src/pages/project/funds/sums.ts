import type { Currency, FigureKind, FigureState, ProjectView } from '../../../api/types.ts';

/** Only what is in the same currency is added. */
export const sumOf = (figures: FigureState[], kind: FigureKind, currency: Currency, statuses: FigureState['status'][]): number =>
  figures
    .filter((figure) => figure.kind === kind && figure.money.currency === currency && statuses.includes(figure.status))
    .reduce((sum, figure) => sum + figure.money.amountMinor, 0);

/** A figure says itself what may be done with it; until every server does, the project's list stands in. */
export function figuresMay(project: ProjectView, figure: FigureState & { may?: string[] }): string[] {
  if (figure.may) return figure.may;
  const isOpen = figure.status === 'claimed';
  return project.may.filter((command) => (/(verify|return)/i.test(command) ? isOpen : true)).map((command) => (/claim/i.test(command) ? 'correct-figure' : command)).filter((command) => /figure/i.test(command));
}
