import { Alert } from 'antd';
import { useCalendar } from '../../api/queries.ts';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { dayText } from '../../parts/format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { Unconfirmed } from '../../parts/unconfirmed.tsx';
import { useSpeech } from '../../words/use-words.tsx';
import './calendar.css';
import { CalendarVersions } from './calendar-versions.tsx';
import { LoadCalendar } from './load-calendar.tsx';
import { YearView } from './year-view.tsx';

/** What counts as a working day, since when and by which notice; administrators load another calendar here. */
export function CalendarPage() {
  const { words, language } = useSpeech();
  const caller = useCaller();
  const query = useCalendar();
  return (
    <>
      <PageHead title={words.calendar.title} aside={words.calendar.hint} />
      <QueryState query={query}>
        {({ version, effectiveOn, loadedBy, pending, days }) => (
          <div className="calendar">
            {pending > 0 && <Alert type="info" showIcon title={words.calendar.pending(pending)} />}
            {loadedBy && <p className="muted">{words.calendar.inForce(version, dayText(effectiveOn, language))}</p>}
            <YearView days={days} />
            {days.officeHours && (
              <p className="muted">
                {words.calendar.hours}{' '}{days.officeHours.periods.map(({ from, to }) => `${from}–${to}`).join(words.comma)} {days.officeHours.confirmed === false && <Unconfirmed />}
              </p>
            )}
            {mayAsk(caller, 'calendar:load') && <LoadCalendar />}
            <CalendarVersions />
          </div>
        )}
      </QueryState>
    </>
  );
}
