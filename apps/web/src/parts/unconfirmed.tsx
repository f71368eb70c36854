import { Tooltip } from 'antd';
import { useWords } from '../words/use-words.tsx';
import './texts.css';

/** The badge of a default or a reading that the city has not confirmed. */
export function Unconfirmed({ title }: { title?: string }) {
  const words = useWords();
  return (
    <Tooltip title={title ?? words.unconfirmedWhy}>
      <span className="badge-open" tabIndex={0}>{words.unconfirmed}</span>
    </Tooltip>
  );
}
