import { Alert, Button } from 'antd';
import { useReminderSettings, useTestMail } from '../../api/notify.ts';
import { ActOutcome } from '../../parts/act-outcome.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';
import { AbsenceSheet } from './absence-sheet.tsx';
import { ReminderForm } from './reminder-form.tsx';
import './reminders.css';

export function RemindersPage() {
  const { reminders } = useWords();
  const query = useReminderSettings();
  const test = useTestMail();
  return (
    <>
      <PageHead title={reminders.title} aside={reminders.hint} />
      <QueryState query={query}>
        {(settings) => (
          <div className="sheet reminders">
            {!settings.isMailConfigured && <Alert type="warning" showIcon title={reminders.noServer} />}
            <ReminderForm settings={settings} />
            <div className="reminders-test">
              <Button onClick={() => test.mutate(undefined)} loading={test.isPending} disabled={!settings.email || !settings.isMailConfigured} title={settings.email ? undefined : reminders.testHint} data-testid="test-mail">{reminders.test}</Button>
              <ActOutcome act={test} done={reminders.tested} testId="test-mail" />
            </div>
            <p className="muted">{reminders.rules}</p>
          </div>
        )}
      </QueryState>
      <AbsenceSheet />
    </>
  );
}
