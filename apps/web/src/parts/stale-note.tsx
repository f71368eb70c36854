import { Button } from 'antd';
import { useWords } from '../words/use-words.tsx';

/** Lists do not move under the reader's hand: they say that there is newer data, and wait. */
export function StaleNote({ isStale, onRefresh }: { isStale: boolean; onRefresh: () => unknown }) {
  const { state } = useWords();
  return (
    <span className="stale-note" role="status">
      {isStale && <>{state.fresh} <Button type="link" size="small" onClick={() => onRefresh()}>{state.refresh}</Button></>}
    </span>
  );
}
