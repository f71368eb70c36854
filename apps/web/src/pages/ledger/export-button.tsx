import { DownloadButton } from '../../parts/download-button.tsx';
import { today } from '../../parts/format.ts';
import { useWords } from '../../words/use-words.tsx';
import type { LedgerFilter } from './ledger-keys.ts';

/** Excel of what is shown: the same filters and the same order. */
export function ExportButton({ filters }: { filters: LedgerFilter }) {
  const { ledger } = useWords();
  const query = new URLSearchParams(filters as Record<string, string>);
  return <DownloadButton path={`/projects/export?${query}`} name={`${ledger.title} ${today()}.xlsx`} label={ledger.export} busyLabel={ledger.exporting} testId="export" />;
}
