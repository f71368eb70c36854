import { useNavigate } from 'react-router';
import { usePack } from '../../api/queries.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';
import { RaiseForm } from './raise-form.tsx';

export function RaisePage() {
  const { raise } = useWords();
  const navigate = useNavigate();
  const pack = usePack();
  return (
    <>
      <PageHead title={raise.title} aside={<span className="page-hint">{raise.intro}</span>} />
      <div className="sheet pad raise">
        <QueryState query={pack}>{() => <RaiseForm onDone={(answer) => void navigate(`/matters/${answer.id}`, { state: { raised: answer } })} />}</QueryState>
      </div>
    </>
  );
}
