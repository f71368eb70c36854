import { DownloadOutlined } from '@ant-design/icons';
import type { EvidenceReference, SubjectView } from '../api/types.ts';
import { evidenceUrl } from '../api/upload.ts';
import { useWords } from '../words/use-words.tsx';
import { useEvidenceKinds } from './evidence-kinds.ts';
import './evidence-list.css';

/** Facts taken over from a ledger have no document behind them. */
const LEDGER = 'ledger';

export function EvidenceList({ subject, evidence }: { subject: Pick<SubjectView, 'kind' | 'id'>; evidence: EvidenceReference[] }) {
  const words = useWords();
  const { nameOf } = useEvidenceKinds();
  return (
    <ul className="evidence">
      {evidence.map((file) => (
        <li key={file.id + file.kind}>
          {file.id === LEDGER
            ? <span>{nameOf(file.kind)}</span>
            : <a href={evidenceUrl(subject, file.id)} download={file.name} data-testid="evidence"><DownloadOutlined aria-label={words.project.download} /> {file.name}</a>}
          <span className="muted">{file.id === LEDGER ? words.project.fromLedger : nameOf(file.kind)}</span>
          {file.isPreReview && <span className="badge-open" title={words.project.preReviewHint}>{words.project.preReview}</span>}
        </li>
      ))}
    </ul>
  );
}
