import { Button, Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useEndAbsence, useOwnAbsence, useSetAbsence, type AbsenceBody } from '../../api/absences.ts';
import { ActOutcome } from '../../parts/act-outcome.tsx';
import { dayText } from '../../parts/format.ts';
import { DayField } from '../../parts/forms/value-fields.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useSpeech, useWords } from '../../words/use-words.tsx';

/** When one is away, and what happens meanwhile. */
export function AbsenceSheet() {
  const { absence: say } = useWords(), own = useOwnAbsence(), { hash } = useLocation();
  const place = useRef<HTMLElement>(null);
  useEffect(() => { if (hash === '#absence' && own.isFetched) place.current?.scrollIntoView(); }, [hash, own.isFetched]);
  return (
    <section ref={place} className="sheet reminders absence" id="absence">
      <h2>{say.title}</h2>
      <p className="muted">{say.effect}</p>
      <QueryState query={own} rows={2}>{(absence) => <AbsenceForm key={absence ? absence.fromOn + absence.toOn : ''} absence={absence} />}</QueryState>
    </section>
  );
}

function AbsenceForm({ absence }: { absence: AbsenceBody | null }) {
  const { words: { absence: say, form: { choose } }, language } = useSpeech();
  const set = useSetAbsence(), end = useEndAbsence(), [form] = Form.useForm<AbsenceBody>(), from = Form.useWatch('fromOn', form), to = Form.useWatch('toOn', form);
  const day = (date: string) => dayText(date, language, false), initial = absence ? { fromOn: absence.fromOn, toOn: absence.toOn, note: absence.note } : {};
  const inOrder = { validator: (_: unknown, last: string | undefined) => (from && last && last < from ? Promise.reject(new Error(say.order)) : Promise.resolve()) };
  const save = ({ fromOn, toOn, note }: AbsenceBody) => set.mutate({ fromOn, toOn, ...(note?.trim() && { note: note.trim() }) });
  return (
    <Form<AbsenceBody> form={form} layout="vertical" initialValues={initial} onFinish={save} onValuesChange={() => set.reset()} data-testid="absence-form">
      {absence && <p data-testid="absence-now">{say.now(day(absence.fromOn), day(absence.toOn))}</p>}
      <div className="absence-days">
        <Form.Item name="fromOn" label={say.from} rules={[{ required: true, message: choose(say.from) }]}><DayField testId="absence-from" /></Form.Item>
        <Form.Item name="toOn" label={say.to} dependencies={['fromOn']} rules={[{ required: true, message: choose(say.to) }, inOrder]}><DayField isAhead testId="absence-to" /></Form.Item>
      </div>
      <Form.Item name="note" label={say.note}><Input maxLength={200} placeholder={say.noteHint} data-testid="absence-note" /></Form.Item>
      <div className="absence-acts">
        <Button type="primary" htmlType="submit" loading={set.isPending} data-testid="save-absence">{from && to ? say.save(day(from), day(to)) : say.title}</Button>
        {absence && <Button onClick={() => end.mutate(undefined)} loading={end.isPending} data-testid="end-absence">{say.end}</Button>}
      </div>
      <ActOutcome act={set.error ? set : end} done={say.saved} testId="absence" />
    </Form>
  );
}
