import { Button, Empty, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../api/problem.ts';
import { useWords } from '../words/use-words.tsx';
import { refusalText } from './refusal-text.ts';

interface Readable<T> {
  data: T | undefined;
  error: Error | null;
  isPending: boolean;
  refetch: () => unknown;
}

/** Skeleton, refusal or content: the same on every screen. Content that was read stays while it is read anew. */
export function QueryState<T>({ query, rows = 6, children }: { query: Readable<T>; rows?: number; children: (data: T) => ReactNode }) {
  const words = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Refusal error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div aria-busy="true" aria-label={words.state.loading} style={{ padding: 16 }}>
      <Skeleton active={false} paragraph={{ rows }} />
    </div>
  );
}

function Refusal({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useWords();
  const status = error instanceof ApiError ? error.status : 0;
  const home = <Link key="home" to="/work"><Button>{words.state.home}</Button></Link>;
  const retry = <Button key="retry" type="primary" onClick={onRetry}>{words.state.retry}</Button>;
  const text = refusalText(error, words);
  if (status === 403) return <Result status="403" icon={<span />} title={words.state.forbiddenTitle} subTitle={text} extra={home} />;
  if (status === 404) return <Result status="404" icon={<span />} title={words.state.missingTitle} subTitle={text} extra={home} />;
  return <Result status="warning" icon={<span />} title={words.state.errorTitle} subTitle={text} extra={[retry, home]} />;
}

export function Nothing({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} style={{ padding: '32px 0' }} description={<><strong>{title}</strong>{hint && <div style={{ color: 'var(--muted)' }}>{hint}</div>}</>}>
      {action}
    </Empty>
  );
}
