import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { raw } from '../api/client.ts';
import { useWords } from '../words/use-words.tsx';
import { refusalText } from './refusal-text.ts';

interface Props {
  /** Below the API's base, with its query. */
  path: string;
  /** What the file is called on this machine. */
  name: string;
  label: string;
  busyLabel: string;
  testId: string;
  /** A small sign alone, where there is no room for the label. */
  isBare?: boolean;
}

/** Fetches a workbook or a document and saves it; a refusal is told at the button. */
export function DownloadButton({ path, name, label, busyLabel, testId, isBare = false }: Props) {
  const words = useWords();
  const load = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const response = await raw(path);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await response.blob());
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
  });
  return (
    <Tooltip open={load.error ? true : undefined} title={load.error ? refusalText(load.error, words) : undefined}>
      <Button icon={<DownloadOutlined />} loading={load.isPending} onClick={() => load.mutate()} data-testid={testId} {...(isBare && { size: 'small', type: 'text', 'aria-label': label, title: label })}>{isBare ? null : load.isPending ? busyLabel : label}</Button>
    </Tooltip>
  );
}
