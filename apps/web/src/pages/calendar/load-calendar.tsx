import { Alert, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { dataOf, POST } from '../../api/client.ts';
import type { CalendarLoaded, CalendarPreview } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText, today } from '../../parts/format.ts';
import { refusalText } from '../../parts/refusal-text.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { CalendarChanges } from './calendar-changes.tsx';

interface Loading {
  content: string;
  reference: string;
  effectiveOn: string;
}

/** A calendar file is shown with all it would change; only then, with its reference, it is loaded. */
export function LoadCalendar() {
  const { words, language } = useSpeech();
  const chooser = useRef<HTMLInputElement>(null);
  const [content, setContent] = useState('');
  const [reference, setReference] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(today());
  const preview = useCommand<string, CalendarPreview>((text) => dataOf(POST('/api/v1/calendars/preview', { body: { content: text } })));
  const load = useCommand<Loading, CalendarLoaded>((body) => dataOf(POST('/api/v1/calendars', { body })));
  const choose = async (file: File | undefined) => {
    if (!file) return;
    load.reset();
    const text = await file.text();
    setContent(text);
    preview.mutate(text);
  };
  const confirm = () => load.mutate({ content, reference, effectiveOn }, { onSuccess: () => preview.reset() });
  const error = preview.error ?? load.error;
  return (
    <section className="sheet pad load-calendar">
      <h2>{words.calendar.load}</h2>
      <p className="muted">{words.calendar.loadHint}</p>
      <input ref={chooser} type="file" accept=".yaml,.yml,.json" hidden data-testid="calendar-file" onChange={(event) => { void choose(event.target.files?.[0]); event.target.value = ''; }} />
      <Button onClick={() => chooser.current?.click()} loading={preview.isPending}>{preview.isPending ? words.calendar.looking : words.calendar.choose}</Button>
      {error && <Alert type="error" showIcon title={words.calendar.refused} description={refusalText(error, words)} data-testid="refusal" />}
      {load.data && <Alert type="success" showIcon title={doneText(load.data)} data-testid="calendar-loaded" />}
      {preview.data && (
        <>
          <CalendarChanges preview={preview.data} />
          <div className="load-fields">
            <label>{words.calendar.reference}<Input value={reference} maxLength={500} placeholder={words.calendar.referenceHint} onChange={(event) => setReference(event.target.value)} data-testid="field-reference" /></label>
            <label>{words.calendar.effectiveOn}<Input type="date" value={effectiveOn} onChange={(event) => setEffectiveOn(event.target.value)} data-testid="field-effectiveOn" /></label>
            <Button type="primary" disabled={!reference.trim() || !effectiveOn} title={reference.trim() ? undefined : words.calendar.needReference} loading={load.isPending} onClick={confirm} data-testid="calendar-confirm">{words.calendar.confirm(preview.data.deadlines)}</Button>
          </div>
        </>
      )}
    </section>
  );

  function doneText({ isInForce, projects, deadlines, left }: CalendarLoaded): string {
    if (!isInForce) return words.calendar.later(dayText(effectiveOn, language));
    return words.calendar.done(projects, deadlines) + (left > 0 ? ` ${words.calendar.left(left)}` : '');
  }
}
