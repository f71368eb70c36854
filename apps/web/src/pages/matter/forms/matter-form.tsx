import type { CommandAnswer, MatterView } from '../../../api/types.ts';
import { CommandForm } from '../../../parts/forms/command-form.tsx';
import { dayText } from '../../../parts/format.ts';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useSpeech } from '../../../words/use-words.tsx';
import type { MatterVerb } from '../matter-verbs.ts';
import { bodyOf, type MatterValues } from './matter-body.ts';
import { MatterFields } from './matter-fields.tsx';

interface Props {
  matter: MatterView;
  verb: MatterVerb;
  onDone: (answer: CommandAnswer) => void;
}

const QUIET: MatterVerb[] = ['return', 'contest', 'decline-issue', 'explain', 'add-progress'];

/** The form of any command on a matter: which fields, what is sent, what the button says. */
export function MatterForm({ matter, verb, onDone }: Props) {
  const { title, classId, cause, projectId, stepId, territoryId, urgency, valueAtRisk, jobsAtRisk } = matter.facts;
  const label = useSubmitLabel(matter, verb);
  return (
    <CommandForm<MatterValues> key={verb} verb={verb} subject={{ matterId: matter.id }} tone={verb === 'withdraw' || verb === 'merge' ? 'danger' : QUIET.includes(verb) ? 'default' : 'primary'}
      initial={{ evidence: [], upheld: true, confirmed: true, ...(verb === 'register' && { title, classId, cause, projectId, stepId, territoryId, urgency, valueAtRisk, jobsAtRisk }), ...(verb === 'plan-handling' && matter.handling && { text: matter.handling.text, promisedOn: matter.handling.promisedOn }) }}
      toBody={(values) => bodyOf(verb, values, matter)} label={label} onDone={onDone}>
      <MatterFields matter={matter} verb={verb} />
    </CommandForm>
  );
}

/** What will happen, and to whom it goes. */
function useSubmitLabel(matter: MatterView, verb: MatterVerb): (values: Partial<MatterValues>) => string {
  const { words: { matterSubmit: submit, matter: { theRaiser } }, say, language } = useSpeech();
  const unitName = useUnitNames();
  const holder = unitName(matter.holderId), raiser = matter.raiserUnitId ? unitName(matter.raiserUnitId) : (matter.enterprise ?? theRaiser);
  const levelBeside = (by: 1 | -1) => say(matter.ladder.find(({ level }) => level === matter.level + by)?.label);
  return ({ promisedOn, score, upheld, confirmed, unitId }) => {
    switch (verb) {
      case 'sign-for': return submit[verb](holder);
      case 'plan-handling': return submit[verb](promisedOn ? dayText(promisedOn, language, false) : '');
      case 'answer': return submit[verb](raiser);
      case 'evaluate': return score === 'unsatisfied' ? submit.evaluateReturn(holder) : submit.evaluateClose;
      case 'decide-contest': return upheld === false ? submit.notUpheld(holder) : submit.upheld(unitName(unitId));
      case 'call-back': return confirmed === false ? submit.unconfirmed(holder) : submit.confirmed;
      case 'transfer': return submit[verb](unitName(unitId));
      case 'escalate': return submit[verb](levelBeside(1));
      case 'de-escalate': return submit[verb](levelBeside(-1));
      case 'return': return submit[verb](holder);
      default: return submit[verb];
    }
  };
}
