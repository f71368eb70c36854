import type { CommandAnswer, SubmissionView } from '../../../api/types.ts';
import { CommandForm } from '../../../parts/forms/command-form.tsx';
import { dayText } from '../../../parts/format.ts';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useSpeech } from '../../../words/use-words.tsx';
import { draftedFields, type ReportVerb } from '../report-verbs.ts';
import { bodyOf, type ReportValues } from './report-body.ts';
import { ReportFields } from './report-fields.tsx';

interface Props {
  report: SubmissionView;
  verb: ReportVerb;
  onDone: (answer: CommandAnswer) => void;
}

const QUIET: ReportVerb[] = ['return', 'redraft', 'delegate', 'hand-over', 'confirm-nothing', 'add-note'];

/** The form of any command on a whole report: which fields, what is sent, what the button says. */
export function ReportForm({ report, verb, onDone }: Props) {
  const label = useSubmitLabel(report, verb);
  return (
    <CommandForm<ReportValues> verb={verb} subject={{ reportId: report.id }} version={report.version} tone={QUIET.includes(verb) ? 'default' : 'primary'} initial={{ fieldIds: [] }} toBody={(values) => bodyOf(verb, values)} label={label} onDone={onDone}>
      <ReportFields report={report} verb={verb} />
    </CommandForm>
  );
}

/** What will happen, and to whom it goes. */
function useSubmitLabel(report: SubmissionView, verb: ReportVerb): (values: Partial<ReportValues>) => string {
  const { words: { reportSubmit: submit }, language } = useSpeech();
  const unitName = useUnitNames();
  return ({ unitId, until }) => {
    switch (verb) {
      case 'confirm-draft': return submit[verb](draftedFields(report).length);
      case 'submit': return submit[verb](unitName(report.reviewerId));
      case 'return': return submit[verb](unitName(report.unitId));
      case 'delegate': return submit[verb](unitName(unitId), until ? dayText(until, language, false) : '');
      case 'hand-over': return submit[verb](unitName(unitId));
      default: return submit[verb];
    }
  };
}
