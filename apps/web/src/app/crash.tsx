import { Button, Result } from 'antd';
import { useWords } from '../words/use-words.tsx';

/** Also shown when a chunk of an older build is gone: reloading brings the new one. */
export function Crash() {
  const { state } = useWords();
  return <Result status="warning" icon={<span />} title={state.errorTitle} subTitle={state.crash} extra={<Button type="primary" onClick={() => location.reload()}>{state.reload}</Button>} />;
}
