import { Alert } from 'antd';
import type { SubmissionView } from '../../api/types.ts';
import { dayText } from '../../parts/format.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** What changes everything below it: it was published, somebody stands in, or another unit took it over. */
export function ReportBanner({ report }: { report: SubmissionView }) {
  const { words: { report: words, comma }, language } = useSpeech();
  const unitName = useUnitNames();
  const openedFor = report.id.split('/')[2], { delegate } = report;
  return (
    <>
      {report.status === 'frozen' && <Alert type="info" showIcon title={words.frozenNote} data-testid="report-frozen" />}
      {report.isNothing && report.isOpen && <Alert type="info" showIcon title={words.nothingSaid} />}
      {report.hasNews && <Alert type="warning" showIcon title={report.may.includes('redraft') ? words.newsRedraft : words.newsKept} data-testid="report-news" />}
      {delegate && <Alert type="info" showIcon title={words.delegated([delegate.unitId && unitName(delegate.unitId), delegate.person && `${unitName(delegate.person.unitId)} ${delegate.person.name}`].filter(Boolean).join(comma) || (delegate.accountId ?? ''), dayText(delegate.until, language))} />}
      {openedFor !== report.unitId && <Alert type="info" showIcon title={words.openedFor(unitName(openedFor))} />}
    </>
  );
}
