import { Alert } from 'antd';
import { Link } from 'react-router';
import type { MatterView } from '../../api/types.ts';
import { useWords } from '../../words/use-words.tsx';

/** What changes everything below it: it has ended, or it follows another one. */
export function MatterBanner({ matter: { endedOn, outcome, mergedInto, parentId } }: { matter: MatterView }) {
  const words = useWords(), { matter } = words;
  const link = (id: string) => <Link to={`/matters/${id}`}>{matter.open}</Link>;
  if (mergedInto) return <Alert type="info" showIcon title={<>{matter.mergedInto} {link(mergedInto)}</>} />;
  if (endedOn && outcome) return <Alert type="info" showIcon title={matter.ended(words.outcome[outcome])} data-testid="matter-ended" />;
  return parentId ? <Alert type="info" showIcon title={<>{matter.parent} {link(parentId)}</>} /> : null;
}
