import type { FigureView, ProjectView } from '../../../api/types.ts';
import { Day } from '../../../parts/day.tsx';
import { EvidenceList } from '../../../parts/evidence-list.tsx';
import { MoneyText } from '../../../parts/money-text.tsx';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useWords } from '../../../words/use-words.tsx';

export function FigureSummary({ project, figure }: { project: ProjectView; figure: FigureView }) {
  const { funds } = useWords();
  const unitName = useUnitNames();
  return (
    <dl className="facts">
      <dt>{funds.amount}</dt><dd><MoneyText money={figure.money} /></dd>
      <dt>{funds.date}</dt><dd><Day date={figure.date} /></dd>
      <dt>{funds.voucher}</dt><dd>{figure.voucher}</dd>
      <dt>{funds.unit}</dt><dd>{unitName(figure.unitId)}</dd>
      <dt>{funds.evidence}</dt><dd><EvidenceList subject={{ kind: 'project', id: project.id }} evidence={figure.evidence} /></dd>
    </dl>
  );
}
