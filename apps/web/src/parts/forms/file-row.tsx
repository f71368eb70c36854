import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Checkbox, Progress, Select, Tooltip } from 'antd';
import type { EvidenceReference } from '../../api/types.ts';
import { useWords } from '../../words/use-words.tsx';

export interface Pending {
  file: File;
  share: number;
  problem?: string;
}

export function PendingRow({ pending, onRetry, onRemove }: { pending: Pending; onRetry: () => void; onRemove: () => void }) {
  const words = useWords();
  return (
    <div className="file-row">
      <div className="file-name"><PaperClipOutlined /> <span>{pending.file.name}</span></div>
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={words.file.remove} onClick={onRemove} />
      {pending.problem
        ? <div className="file-problem">{words.file.failed}{words.colon}{pending.problem} <Button type="link" size="small" onClick={onRetry}>{words.file.retry}</Button></div>
        : <Progress percent={Math.round(pending.share * 100)} size="small" aria-label={words.file.uploading} />}
    </div>
  );
}

interface Props {
  file: EvidenceReference;
  kinds: { value: string; label: string }[];
  hasPreReview: boolean;
  onChange: (file: EvidenceReference) => void;
  onRemove: () => void;
}

export function FileRow({ file, kinds, hasPreReview, onChange, onRemove }: Props) {
  const words = useWords();
  return (
    <div className="file-row" data-testid="file-row">
      <div className="file-name"><PaperClipOutlined /> <span title={file.name}>{file.name}</span></div>
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={words.file.remove} onClick={onRemove} />
      <div className="file-kind">
        <Select size="small" value={file.kind} options={kinds} showSearch={{ optionFilterProp: 'label' }} aria-label={words.fields.evidenceKind} onChange={(kind) => onChange({ ...file, kind })} />
        {hasPreReview && (
          <Tooltip title={words.file.preReviewHint}>
            <Checkbox checked={file.isPreReview ?? false} onChange={(event) => onChange({ ...file, isPreReview: event.target.checked })}>{words.file.preReview}</Checkbox>
          </Tooltip>
        )}
      </div>
    </div>
  );
}
