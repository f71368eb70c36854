import { Button } from 'antd';
import { LightWhy } from '../../../parts/light-why.tsx';
import { LightSign } from '../../../parts/light-sign.tsx';
import { useWords } from '../../../words/use-words.tsx';

export function Legend({ isAll, onAll }: { isAll: boolean; onAll: () => void }) {
  const words = useWords();
  return (
    <div className="graph-legend" aria-label={words.project.legend}>
      <span><i className="swatch is-completed" />{words.stepStatus.completed}</span>
      <span><i className="swatch is-open" />{words.stepStatus.open}</span>
      <span><i className="swatch is-submitted" />{words.stepStatus.submitted}</span>
      <span><i className="swatch is-waiting" />{words.stepStatus.waiting}</span>
      <span><i className="swatch is-blocked" />{words.blockers.blocked}</span>
      <span><i className="swatch-line" />{words.project.critical}</span>
      {(['normal', 'nearDue', 'behind', 'overdue', 'paused'] as const).map((light) => <LightSign key={light} light={light} />)} <LightWhy />
      <span className="graph-tools no-print">
        <Button size="small" type="text" onClick={onAll} data-testid="graph-all">{isAll ? words.project.fitStages : words.project.allStages}</Button>
        <Button size="small" type="text" onClick={() => window.print()}>{words.project.print}</Button>
      </span>
    </div>
  );
}
