import { Form, Radio } from 'antd';
import type { CommandAnswer, EvidenceReference, FigureKind, FigureView, Money, ProjectView } from '../../../api/types.ts';
import { CommandForm } from '../../../parts/forms/command-form.tsx';
import { FileField } from '../../../parts/forms/file-field.tsx';
import { ReasonItem, TextItem } from '../../../parts/forms/text-fields.tsx';
import { DayField, MoneyField } from '../../../parts/forms/value-fields.tsx';
import { useWords } from '../../../words/use-words.tsx';

interface ClaimValues {
  kind: FigureKind;
  money: Money;
  date: string;
  voucher: string;
  evidence: EvidenceReference[];
  reason?: string;
}
const PROOF = ['capitalProof'];

/** Claims funds, or claims anew what a wrong figure said. */
export function ClaimForm({ project, corrects, onDone }: { project: ProjectView; corrects?: FigureView; onDone: (answer: CommandAnswer) => void }) {
  const { fields, form, submit, figureKind } = useWords();
  const verb = corrects ? 'correct-figure' : 'claim-figure';
  const needed = (what: string) => [{ required: true, message: form.required(what) }];
  return (
    <CommandForm<ClaimValues> key={corrects?.id ?? 'new'} verb={verb} subject={{ projectId: project.id, figureId: corrects?.id }} label={() => submit[verb]} onDone={onDone}
      initial={{ kind: corrects?.kind ?? 'fundsPaidIn', money: corrects?.money, date: corrects?.date, voucher: corrects?.voucher, evidence: corrects?.evidence ?? [] }}
      toBody={({ reason, kind = corrects?.kind ?? 'fundsPaidIn', ...values }) => ({ kind, ...values, ...(corrects ? { corrects: corrects.id, reason } : {}) })}>
      {project.isForeign && (
        <Form.Item name="kind" label={fields.kind}>
          <Radio.Group optionType="button" options={(['fundsPaidIn', 'foreignCapitalUsed'] as const).map((value) => ({ value, label: figureKind[value] }))} />
        </Form.Item>
      )}
      <Form.Item name="money" label={fields.money} rules={needed(fields.money)}><MoneyField fixed={project.isForeign ? undefined : project.investment.currency} /></Form.Item>
      <Form.Item name="date" label={fields.date} rules={needed(fields.date)}><DayField isPast /></Form.Item>
      <TextItem name="voucher" label="voucher" rows={1} max={100} />
      <Form.Item name="evidence" label={fields.evidence} rules={[{ required: true, type: 'array', min: 1, message: form.required(fields.evidence) }]} validateTrigger={false}>
        <FileField wanted={PROOF} />
      </Form.Item>
      {corrects && <ReasonItem />}
    </CommandForm>
  );
}

export function JudgeFigureForm({ project, figure, verb, onDone }: {
  project: ProjectView; figure: FigureView; verb: 'verify-figure' | 'return-figure'; onDone: (answer: CommandAnswer) => void;
}) {
  const { submit } = useWords();
  return (
    <CommandForm<{ reason: string }> key={figure.id + verb} verb={verb} subject={{ projectId: project.id, figureId: figure.id }} label={() => submit[verb]} onDone={onDone}
      toBody={({ reason }) => (verb === 'verify-figure' ? {} : { reason })}>
      {verb === 'return-figure' && <ReasonItem />}
    </CommandForm>
  );
}
