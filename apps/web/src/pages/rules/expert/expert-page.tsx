import { Alert, Button, Skeleton, Upload } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRuleFile, type EditedRules } from '../../../api/rules.ts';
import { mayAsk, useCaller } from '../../../app/caller.ts';
import { PageHead } from '../../../parts/page-head.tsx';
import { QueryState } from '../../../parts/query-state.tsx';
import { useWords } from '../../../words/use-words.tsx';
import '../rules.css';
import { SaveDraft } from '../save-draft.tsx';
import type { DmnHandle } from './dmn-modeler.tsx';
import { downloadText } from './download-text.ts';

/** A large editor that few need: fetched when it is opened. */
const DmnModeler = lazy(() => import('./dmn-modeler.tsx'));

export function ExpertPage() {
  const { file = '' } = useParams();
  const query = useRuleFile(file);
  return <QueryState query={query} rows={10}>{({ text }) => <Expert key={file} file={file} current={text} />}</QueryState>;
}

function Expert({ file, current }: { file: string; current: string }) {
  const { rules } = useWords();
  const mayPropose = mayAsk(useCaller(), 'rules:propose');
  const [text, setText] = useState(current);
  const [handle, setHandle] = useState<DmnHandle>();
  const [failure, setFailure] = useState<Error>();
  const [draft, setDraft] = useState<EditedRules>();
  const open = (next: string) => {
    setFailure(undefined);
    setDraft(undefined);
    setHandle(undefined);
    setText(next);
  };
  return (
    <>
      <div className="crumb no-print"><Link to="/rules">{rules.title}</Link> / {file}</div>
      <PageHead title={rules.expert} aside={rules.expertHint}>
        <Button disabled={!handle} onClick={() => void handle?.text().then((xml) => downloadText(`${file}.dmn`, xml))} data-testid="download-dmn">{rules.download}</Button>
        {mayPropose && <Upload accept=".dmn,.xml" showUploadList={false} beforeUpload={(chosen) => { void chosen.text().then(open); return false; }}><Button data-testid="upload-dmn">{rules.upload}</Button></Upload>}
        {mayPropose && <Button type="primary" disabled={!handle} onClick={() => void handle?.text().then((xml) => setDraft({ file, text: xml }))} data-testid="expert-save">{rules.save}</Button>}
      </PageHead>
      {failure && <Alert type="error" showIcon title={rules.expertFailed} description={failure.message} style={{ marginBottom: 12 }} />}
      {draft && <SaveDraft rules={draft} />}
      <Suspense fallback={<div aria-label={rules.loadingExpert}><Skeleton active={false} paragraph={{ rows: 8 }} /></div>}>
        <DmnModeler text={text} onReady={setHandle} onFailed={setFailure} />
      </Suspense>
    </>
  );
}
