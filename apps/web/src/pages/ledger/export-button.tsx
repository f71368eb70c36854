import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { raw } from '../../api/client.ts';
import { today } from '../../parts/format.ts';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';
import type { LedgerFilter } from './ledger-keys.ts';

/** Excel of what is shown: the same filters and the same order. */
export function ExportButton({ filters }: { filters: LedgerFilter }) {
  const words = useWords();
  const load = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const response = await raw(`/projects/export?${new URLSearchParams(filters as Record<string, string>)}`);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await response.blob());
      link.download = `${words.ledger.title} ${today()}.xlsx`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
  });
  return (
    <Tooltip open={load.error ? true : undefined} title={load.error ? refusalText(load.error, words) : undefined}>
      <Button icon={<DownloadOutlined />} loading={load.isPending} onClick={() => load.mutate()} data-testid="export">{load.isPending ? words.ledger.exporting : words.ledger.export}</Button>
    </Tooltip>
  );
}
