import type { ThingChange } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { Day } from './day.tsx';
import { useUnitNames } from './unit-names.ts';

/** What other rules say of one open matter or report: dates, levels, who handles it. */
export function ThingChanges({ changes }: { changes: ThingChange[] }) {
  const { words: { thing, matter, calendar, colon } } = useSpeech();
  const aboutOf = ({ what, of }: ThingChange) => (what === 'due' && of ? (matter.clock[of] ?? calendar.whats[of] ?? of) : of && thing.levelNo(of));
  return (
    <ul className="effect">
      {changes.map((change) => {
        const about = aboutOf(change);
        return <li key={`${change.what} ${change.of ?? ''}`}><span className="tag">{thing.what[change.what]}</span> {about && about + colon}<Value change={change} value={change.from} /> → <Value change={change} value={change.to} isNew /></li>;
      })}
    </ul>
  );
}

function Value({ change: { what, provisional }, value, isNew = false }: { change: ThingChange; value: string | undefined; isNew?: boolean }) {
  const { words: { thing, draft, limit, amount, listComma } } = useSpeech(), unitName = useUnitNames();
  if (value === undefined || value === '') return <span className="muted">{draft.noDate}</span>;
  switch (what) {
    case 'due': case 'level': return <Day date={value} provisional={isNew && provisional} />;
    case 'levelDays': case 'lateAfter': return <>{amount(Number(value), 'workingDay')}</>;
    case 'holder': case 'levelHolder': case 'firstContact': return <>{value === '@owner' ? thing.owner : value === '@unitHead' ? thing.unitHead : unitName(value)}</>;
    case 'stops': return <>{value.split(', ').map((name) => limit[name as keyof typeof limit] ?? name).join(listComma)}</>;
    case 'callBack': return <>{thing.yesNo(value === 'true')}</>;
    case 'reminders': return <>{thing.before(value.replaceAll(', ', listComma))}</>;
    case 'form': return <>{value}</>;
  }
}
