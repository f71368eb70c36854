import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import type { CommandAnswer, ProjectView } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { useUnitNames } from './unit-names.ts';

const isOpen = (status: string): boolean => status === 'open' || status === 'submitted';

/** One line after an act: what happened, and whose turn it is now. */
export function useOutcome() {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const queries = useQueryClient();
  const [text, setText] = useState<string>();
  const view = (id: string) => queries.getQueryData<ProjectView>(['project', id]);

  const nextText = (answer: CommandAnswer, before: Set<string>): string => {
    const now = view(answer.id);
    if (!now) return '';
    const submitted = answer.events.find(({ type }) => type === 'StepSubmitted');
    const verifier = submitted && now.steps.find(({ id }) => id === submitted.data.stepId)?.verifierId;
    if (verifier) return words.form.nextVerify(unitName(verifier));
    const opened = now.steps.filter((step) => isOpen(step.status) && !before.has(step.id));
    const first = opened[0];
    if (!first) return '';
    return words.form.next(unitName(first.ownerId), say(first.label)) + (opened.length > 1 ? words.form.nextMany(opened.length - 1) : '');
  };
  /** Taken when the form opens or is sent, so that what opens afterwards can be told. */
  const openBefore = (id: string) => new Set(view(id)?.steps.filter((step) => isOpen(step.status)).map((step) => step.id));
  const tell = (answer: CommandAnswer, before: Set<string>) => {
    const what = answer.replayed ? words.form.again : answer.events.slice(0, 1).map(({ sentence }) => say(sentence)).join('') || words.form.done;
    setText([what.replace(/[。.]?$/, words.stop), nextText(answer, before)].join(''));
  };
  const line = text && <Alert type="success" showIcon closable={{ onClose: () => setText(undefined) }} title={text} role="status" data-testid="outcome" />;
  return { line, tell, openBefore, clear: () => setText(undefined) };
}
