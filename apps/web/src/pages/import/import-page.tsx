import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { raw } from '../../api/client.ts';
import { PROGRESS_LINES, readProgressLines, type Progress } from '../../api/progress-lines.ts';
import type { ImportReport } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';
import './import.css';
import { ImportResult } from './import-result.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Attempt {
  dryRun: boolean;
  name: string;
  size: number;
  /** A corrected workbook often has the old one's name and size, and is another attempt. */
  lastModified: number;
}

export function ImportPage() {
  const words = useWords();
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const chosen = useRef<File>(undefined);
  const [progress, setProgress] = useState<Progress>();
  const run = useCommand<Attempt, ImportReport>(async ({ dryRun }, key) => {
    const response = await raw(`/projects/import?dryRun=${dryRun}`, { method: 'POST', body: chosen.current, headers: { 'Content-Type': XLSX, 'Idempotency-Key': key, ...PROGRESS_LINES } });
    return readProgressLines<ImportReport>(response, setProgress);
  });
  const attempt = (of: File, dryRun: boolean) => {
    setProgress(undefined);
    run.mutate({ dryRun, name: of.name, size: of.size, lastModified: of.lastModified }, { onSuccess: () => { if (!dryRun) void queries.invalidateQueries(); } });
  };
  const choose = (files: FileList | null) => {
    const next = files?.[0];
    if (!next) return;
    chosen.current = next;
    setFile(next);
    attempt(next, true);
  };
  const report = run.data;
  const ready = report ? report.created + report.updated : 0;
  return (
    <>
      <PageHead title={words.import.title} aside={words.import.hint} />
      {!file && (
        <button type="button" className="import-drop sheet" onClick={() => chooser.current?.click()} onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); choose(event.dataTransfer.files); }}>
          <InboxOutlined /> {words.import.drop}
        </button>
      )}
      <input ref={chooser} type="file" accept=".xlsx" hidden data-testid="import-file" onChange={(event) => { choose(event.target.files); event.target.value = ''; }} />
      {file && (
        <div className="sheet pad import-head">
          <b>{file.name}</b>
          <Button onClick={() => chooser.current?.click()} disabled={run.isPending}>{words.import.other}</Button>
          {report?.dryRun && <Button type="primary" disabled={ready === 0} loading={run.isPending} onClick={() => attempt(file, false)} data-testid="import-confirm">{ready ? words.import.confirm(ready) : words.import.nothing}</Button>}
          {report && !report.dryRun && <Link to="/projects">{words.import.toLedger}</Link>}
          {run.isPending && <span className="muted" role="status">{progress ? words.import.rowsDone(progress.done, progress.total) : words.import.trying}</span>}
        </div>
      )}
      {run.error && <Alert type="error" showIcon title={words.form.refused} description={refusalText(run.error, words)} />}
      {report && <ImportResult report={report} />}
    </>
  );
}
