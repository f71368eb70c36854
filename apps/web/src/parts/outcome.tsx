import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { createContext, useMemo, useState } from 'react';
import type { CommandAnswer, MatterView, ProjectView, SubmissionView } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { useMatterTurn } from './matter-turn.ts';
import { useReportTurn } from './report-turn.ts';
import { useUnitNames } from './unit-names.ts';

const isOpen = (status: string): boolean => status === 'open' || status === 'submitted';

/** What follows at once from an act and matters to whoever did it. */
const TOLD_TOO = ['MatterClosed', 'StepUnblocked'];

/** Where a form tells that somebody else was first: it may be gone itself by the time the sentence is read. */
export const RefusedContext = createContext<((text: string) => void) | undefined>(undefined);

/** One line after an act: what happened, and whose turn it is now. */
export function useOutcome() {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const turnOf = useMatterTurn();
  const reportTurnOf = useReportTurn();
  const queries = useQueryClient();
  const [said, setSaid] = useState<{ text: string; isRefusal: boolean }>();
  const view = (id: string) => queries.getQueryData<ProjectView>(['project', id]);

  const nextText = (answer: CommandAnswer, before: Set<string>): string => {
    const matter = queries.getQueryData<MatterView>(['matter', answer.id]);
    if (matter) return turnOf(matter);
    const report = queries.getQueryData<SubmissionView>(['reporting', answer.id]);
    if (report) return reportTurnOf(report);
    // A matter that has just been raised is on no screen yet; its routing says whose turn it is.
    const routed = answer.events.find(({ type }) => type === 'MatterRouted')?.data.plan as { holderId: string } | undefined;
    if (routed) return turnOf({ status: 'routed', holderId: routed.holderId, clocks: [] });
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
  const tell = (answer: CommandAnswer, before = new Set<string>()) => {
    // The blockers are recorded before the issue that takes them up; the issue is what was acted on.
    const headline = Math.max(0, answer.events.findIndex(({ type }) => type === 'IssueAccepted'));
    const what = answer.replayed ? words.form.again : answer.events.filter(({ type }, index) => index === headline || TOLD_TOO.includes(type)).map(({ sentence }) => say(sentence)).join(words.stop) || words.form.done;
    setSaid({ text: what.replace(/[。.]?$/, words.stop) + nextText(answer, before), isRefusal: false });
  };
  const refuse = (text: string) => setSaid({ text, isRefusal: true });
  const line = useMemo(() => said && (
    <Alert className="outcome" type={said.isRefusal ? 'warning' : 'success'} showIcon closable={{ onClose: () => setSaid(undefined) }} title={said.text} role="status" data-testid={said.isRefusal ? 'refusal' : 'outcome'} />
  ), [said]);
  return { line, tell, refuse, openBefore };
}
