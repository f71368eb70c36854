import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { mayAsk, useCaller } from '../../app/caller.ts';
import type { CommandAnswer, MatterView } from '../../api/types.ts';
import { useMatterTurn } from '../../parts/matter-turn.ts';
import { PanelShell } from '../../parts/panel-shell.tsx';
import { useLostVerb } from '../../parts/use-lost-verb.ts';
import { useWords } from '../../words/use-words.tsx';
import { isAddressed } from '../raise/raise-body.ts';
import { MatterForm } from './forms/matter-form.tsx';
import { awaitedVerb, matterVerbs, type MatterVerb } from './matter-verbs.ts';

interface Props {
  matter: MatterView;
  line: ReactNode;
  onDone: (answer: CommandAnswer) => void;
}

/** The forms of what one may do now; the one that is waited for is open, the others are a press away. `?do=` opens one by its verb. */
export function MatterActs({ matter, line, onDone }: Props) {
  const words = useWords();
  const turnOf = useMatterTurn();
  const [params, setParams] = useSearchParams();
  const verbs = matterVerbs(matter.may);
  const caller = useCaller(), awaited = awaitedVerb(verbs, matter, caller.unitId);
  const maySlip = mayAsk(caller, 'matter:direct') && matter.holderId !== undefined && !matter.endedOn && !isAddressed(matter.kind);
  const chosen = verbs.find((verb) => verb === params.get('do')) ?? awaited;
  const lost = useLostVerb(chosen, verbs);
  const choose = (verb: MatterVerb | undefined) => setParams(verb ? { do: verb } : {}, { replace: true, preventScrollReset: true });
  const tell = (answer: CommandAnswer) => {
    lost.forget();
    choose(undefined);
    onDone(answer);
  };
  return (
    <PanelShell title={words.matter.act} line={line}>
      {lost.verb && <Alert className="late-note" type="warning" showIcon title={words.matter.moved(words.matterVerbs[lost.verb])} />}
      {!awaited && !line && <p className="muted matter-turn">{verbs.length === 0 && words.matter.noAct}{turnOf(matter)}</p>}
      {verbs.length > 0 && (
        <section className="act">
          <div className="verb-row" role="tablist">
            {verbs.map((verb) => (
              <Button key={verb} size="small" role="tab" aria-selected={verb === chosen} type={verb === chosen ? 'primary' : 'default'} ghost={verb === chosen} onClick={() => { lost.forget(); choose(verb); }} data-testid={`do-${verb}`}>
                {words.matterVerbs[verb]}
              </Button>
            ))}
          </div>
          {chosen && <MatterForm key={chosen} matter={matter} verb={chosen} onDone={tell} />}
        </section>
      )}
      {maySlip && <Link className="slip-link" to={`/matters/raise?about=${matter.id}`} data-testid="issue-slip">{words.matter.slip}</Link>}
    </PanelShell>
  );
}
