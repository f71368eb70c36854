import type { ReactNode } from 'react';
import type { Light } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import './texts.css';

const SHAPE: Record<Light, ReactNode> = {
  normal: <circle cx="5" cy="5" r="4.2" />,
  nearDue: <path d="M5 .4 9.6 5 5 9.6.4 5z" />,
  behind: <path d="M5 .6 9.7 9.2H.3z" />,
  overdue: <path d="M.8.8h8.4v8.4H.8z" />,
  paused: <path d="M1.6.8h2.2v8.4H1.6zM6.2.8h2.2v8.4H6.2z" />,
};

/** Shape, word and colour: any one of them is enough. */
export function LightSign({ light, text, bare = false }: { light: Light; text?: string; bare?: boolean }) {
  const words = useWords();
  const word = text ?? words.light[light];
  return (
    <span className={`light light-${light}`} title={bare ? word : undefined}>
      <svg width="10" height="10" viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">{SHAPE[light]}</svg>
      {bare ? <span className="sr-only">{word}</span> : word}
    </span>
  );
}
