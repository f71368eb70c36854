import { useNavigate, useSearchParams } from 'react-router';
import { useMatter } from '../../api/matters.ts';
import { usePack } from '../../api/queries.ts';
import type { MatterView } from '../../api/types.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { RaiseValues } from './raise-body.ts';
import { RaiseForm } from './raise-form.tsx';

/** `?about=` opens it as a slip on that matter. */
export function RaisePage() {
  const { raise } = useWords();
  const about = useSearchParams()[0].get('about') ?? undefined;
  const pack = usePack(), matter = useMatter(about);
  return (
    <>
      <PageHead title={about ? raise.slip : raise.title} aside={<span className="page-hint">{about ? raise.slipIntro : raise.intro}</span>} />
      <div className="sheet pad raise">
        <QueryState query={pack}>{() => (about ? <QueryState query={matter}>{(subject) => <NewMatter initial={slipOn(subject)} />}</QueryState> : <NewMatter />)}</QueryState>
      </div>
    </>
  );
}

function NewMatter({ initial }: { initial?: Partial<RaiseValues> }) {
  const navigate = useNavigate();
  return <RaiseForm initial={initial} onDone={(answer) => void navigate(`/matters/${answer.id}`, { state: { raised: answer } })} />;
}

/** To whoever holds it now; the office says what is asked. */
const slipOn = ({ id, facts, holderId }: MatterView): Partial<RaiseValues> =>
  ({ kind: 'slip', about: id, title: facts.title, classId: facts.classId, slipColour: 'blue', addresseeId: holderId, ...(facts.projectId ? { projectId: facts.projectId } : { territoryId: facts.territoryId }) });
