import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../words/use-words.tsx';

export function Missing() {
  const { state } = useWords();
  return <Result status="404" icon={<span />} title={state.missingTitle} subTitle={state.missing} extra={<Link to="/work"><Button>{state.home}</Button></Link>} />;
}
