import { useNavigate } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { useWords } from '../../words/use-words.tsx';
import { RaiseForm } from './raise-form.tsx';

export function RaisePage() {
  const { raise } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={raise.title} aside={<span className="page-hint">{raise.intro}</span>} />
      <div className="sheet pad raise"><RaiseForm onDone={(answer) => void navigate(`/matters/${answer.id}`, { state: { raised: answer } })} /></div>
    </>
  );
}
