import { Form, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useMatrix } from '../../api/reports.ts';
import { CommandForm } from '../../parts/forms/command-form.tsx';
import { usePeriodText } from '../../parts/period-text.ts';
import { useWords } from '../../words/use-words.tsx';

interface Values {
  period: string;
}

/** Of any period that was opened. Drafting anew happens on the bulletin's own page. */
export function DraftBulletin() {
  const { bulletins, form, cycle } = useWords();
  const navigate = useNavigate();
  const periodOf = usePeriodText();
  const { data } = useMatrix({});
  const opened = [...new Map(data?.cells.map(({ period, dutyId }) => [period, data.duties.find((duty) => duty.dutyId === dutyId)!.cycle]))];
  const groups = (['monthly', 'weekly', 'quarterly', 'halfYear', 'year'] as const).map((of) => ({
    label: cycle[of], options: opened.filter(([, its]) => its === of).map(([period]) => ({ value: period, label: periodOf(period) })).sort((a, b) => b.value.localeCompare(a.value)),
  }));
  return (
    <section className="sheet pad bulletin-draft">
      <h2>{bulletins.draft}</h2>
      <p className="muted form-hint">{bulletins.draftPlain}</p>
      <CommandForm<Values> verb="draft-bulletin" subject={{}} toBody={({ period }) => ({ period })} label={({ period }) => bulletins.draftSubmit(period ? periodOf(period) : '')} onDone={({ id }) => void navigate(`/bulletins/${id}`)}>
        <Form.Item name="period" label={bulletins.draftFor} rules={[{ required: true, message: form.choose(bulletins.draftFor) }]}><Select options={groups.filter(({ options }) => options.length > 0)} data-testid="field-period" /></Form.Item>
      </CommandForm>
    </section>
  );
}
