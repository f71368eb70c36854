import { useState } from 'react';
import { ApiError } from '../../api/problem.ts';
import { usePack } from '../../api/queries.ts';
import { useCaller } from '../../app/caller.ts';
import type { CommandAnswer } from '../../api/types.ts';
import { CommandForm } from '../../parts/forms/command-form.tsx';
import { TextItem } from '../../parts/forms/text-fields.tsx';
import { isTerritory, useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import { bodyOf, isAddressed, type RaiseValues } from './raise-body.ts';
import { RaiseFields } from './raise-fields.tsx';
import './raise.css';

interface Props {
  /** Given when it is raised beside a step: then it is a blocker on that step. */
  place?: { projectId: string; stepId: string };
  initial?: Partial<RaiseValues>;
  onDone: (answer: CommandAnswer) => void;
}

/** The unit has an open slip on the same matter: a second one needs a reason. */
const isDuplicate = (error: unknown): boolean => error instanceof ApiError && error.problem.code === 'duplicate-slip';

/** Raises a matter. Who handles it and how long it may take, the rules say. */
export function RaiseForm({ place, initial, onDone }: Props) {
  const { raise } = useWords();
  const [isSecond, setSecond] = useState(false);
  const unitName = useUnitNames();
  const { unitId } = useCaller();
  const ownTerritory = usePack().data?.units.find((unit) => unit.id === unitId && isTerritory(unit))?.id;
  const labelOf = ({ kind, addresseeId }: Partial<RaiseValues>): string =>
    (kind === 'blocker' ? raise.submitBlocker : isAddressed(kind) ? (isSecond ? raise.submitSecond : raise.submitTo)(unitName(addresseeId)) : raise.submit);
  return (
    <CommandForm<RaiseValues> verb="raise" subject={place ?? {}} initial={{ kind: 'blocker', urgency: 'normal', evidence: [], territoryId: ownTerritory, ...initial, ...place }} label={labelOf} onDone={onDone} onRefused={(error) => setSecond(isDuplicate(error))} toBody={bodyOf}>
      <RaiseFields isPlaced={place !== undefined} />
      {isSecond && <TextItem name="reason" title={raise.secondReason} placeholder={raise.secondHint} />}
    </CommandForm>
  );
}
