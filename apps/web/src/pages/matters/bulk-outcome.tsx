import { Alert } from 'antd';
import type { BulkResult } from '../../api/bulk-matters.ts';
import type { MatterRow } from '../../api/types.ts';
import { useWords } from '../../words/use-words.tsx';

/** How many were done; of the others, each with the sentence that says why not. */
export function BulkOutcome({ results, rows, onClose }: { results: BulkResult[]; rows: MatterRow[]; onClose: () => void }) {
  const { matters, colon } = useWords();
  const failed = results.filter(({ problem }) => problem), done = results.length - failed.length;
  const titleOf = (id: string) => { const row = rows.find((one) => one.id === id); return row ? `${row.code} ${row.title}` : id; };
  const lines = failed.map(({ id, problem }) => <li key={id}>{titleOf(id)}{colon}{problem?.detail ?? problem?.title}</li>);
  return (
    <Alert type={failed.length > 0 ? 'warning' : 'success'} showIcon closable={{ onClose }} data-testid="bulk-outcome" role="status"
      title={matters.manyDone(done) + (failed.length > 0 ? matters.manyFailed(failed.length) : '')} {...(failed.length > 0 && { description: <ul className="needs">{lines}</ul> })} />
  );
}
