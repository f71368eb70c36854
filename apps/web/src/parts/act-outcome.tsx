import { Alert } from 'antd';
import { useWords } from '../words/use-words.tsx';
import { refusalText } from './refusal-text.ts';

interface Act {
  isSuccess: boolean;
  error: Error | null;
}

/** One line about what came of an act: what happened, or what to do. */
export function ActOutcome({ act, done, testId }: { act: Act; done: string; testId: string }) {
  const words = useWords();
  if (act.error) return <Alert type="error" showIcon title={refusalText(act.error, words)} data-testid={`${testId}-refused`} />;
  return act.isSuccess ? <Alert type="success" showIcon title={done} data-testid={`${testId}-done`} /> : null;
}
