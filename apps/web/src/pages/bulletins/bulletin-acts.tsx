import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { BulletinCommands } from '../../api/commands.ts';
import type { BulletinView, CommandAnswer } from '../../api/types.ts';
import { CommandForm } from '../../parts/forms/command-form.tsx';
import { TextItem } from '../../parts/forms/text-fields.tsx';
import { PanelShell } from '../../parts/panel-shell.tsx';
import { useWords } from '../../words/use-words.tsx';

interface Props {
  bulletin: BulletinView;
  line: ReactNode;
  onDone: (answer: CommandAnswer) => void;
}

type Verb = Exclude<keyof BulletinCommands, 'edit'>;

/** Publishing, with what will happen said before; drafting anew keeps what was edited. */
export function BulletinActs({ bulletin, line, onDone }: Props) {
  const { bulletins } = useWords();
  // `draft` on a bulletin that exists is drafting it anew.
  const verbs: Verb[] = [...(bulletin.may.includes('publish') ? ['publish' as const] : []), ...(bulletin.may.includes('draft') ? ['redraft' as const] : [])];
  const [asked, choose] = useState<Verb>();
  const chosen = asked && verbs.includes(asked) ? asked : verbs[0];
  return (
    <PanelShell title={bulletins.act} line={line}>
      {verbs.length === 0 && <p className="muted matter-turn">{bulletins.noAct}</p>}
      {chosen && (
        <section className="act">
          <div className="verb-row" role="tablist">
            {verbs.map((verb) => <Button key={verb} size="small" role="tab" aria-selected={verb === chosen} type={verb === chosen ? 'primary' : 'default'} ghost={verb === chosen} onClick={() => choose(verb)} data-testid={`do-${verb}`}>{bulletins.verbs[verb]}</Button>)}
          </div>
          {chosen === 'publish' ? <PublishForm bulletin={bulletin} onDone={onDone} /> : <RedraftForm bulletin={bulletin} onDone={onDone} />}
        </section>
      )}
    </PanelShell>
  );
}

type FormProps = Pick<Props, 'bulletin' | 'onDone'>;

function PublishForm({ bulletin, onDone }: FormProps) {
  const { bulletins } = useWords();
  return (
    <CommandForm<{ documentNumber?: string }> verb="publish" subject={{ bulletin: bulletin.period }} version={bulletin.version} toBody={({ documentNumber }) => (documentNumber?.trim() ? { documentNumber } : {})} label={() => bulletins.submit.publish(bulletin.accepted)} onDone={onDone}>
      <p className="muted form-hint">{bulletins.publishPlain}</p>
      <TextItem name="documentNumber" title={bulletins.documentNumber} isRequired={false} rows={1} max={60} />
    </CommandForm>
  );
}

function RedraftForm({ bulletin, onDone }: FormProps) {
  const { bulletins } = useWords();
  return (
    <CommandForm<object> verb="redraft" subject={{ bulletin: bulletin.period }} tone="default" toBody={() => ({})} label={() => bulletins.submit.redraft} onDone={onDone}>
      <p className="muted form-hint">{bulletins.redraftPlain}</p>
    </CommandForm>
  );
}
