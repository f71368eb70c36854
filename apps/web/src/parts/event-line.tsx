import type { ReactNode } from 'react';
import type { EventView } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { Moment } from './day.tsx';
import { useUnitNames } from './unit-names.ts';
import { Why } from './why.tsx';

const APART_MS = 60_000;

/** One fact: when, the sentence (with the reason, unless it says it itself), who, why; the time of recording only when it differs. */
export function EventLine({ event, children }: { event: EventView; children?: ReactNode }) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const { actor } = event, said = say(event.sentence);
  const who = actor.kind === 'time' ? words.history.automatic : actor.kind === 'import' && !actor.name ? words.history.imported : words.people(unitName(actor.unitId), actor.name ?? '');
  const isLate = Math.abs(Date.parse(event.recordedAt) - Date.parse(event.occurredAt)) > APART_MS;
  return (
    <li className={`is-${actor.kind}`}>
      <span className="when"><Moment at={event.occurredAt} /></span>
      <span className="dot" aria-hidden="true" />
      <div className="what">
        <div>{said}</div>
        {event.reason && !said.includes(event.reason) && <div>{words.history.reason}{words.colon}{event.reason}</div>}
        <div className="by">
          <span>{who}</span>
          {isLate && <span><RecordedAt at={event.recordedAt} /></span>}
          {event.rule && <Why rule={event.rule} />}
          {children}
        </div>
      </div>
    </li>
  );
}

function RecordedAt({ at }: { at: string }) {
  const { words } = useSpeech();
  const [before, after] = words.history.recorded('|').split('|');
  return <>{before}<Moment at={at} />{after}</>;
}
