import { Button } from 'antd';
import type { Delivery } from '../../api/notify.ts';
import type { Light } from '../../api/types.ts';
import { Moment } from '../../parts/day.tsx';
import { LightSign } from '../../parts/light-sign.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';

const LIGHT: Record<Delivery['status'], Light> = { queued: 'nearDue', sent: 'normal', failed: 'overdue', suppressed: 'paused' };

/** One message: to whom, what became of it and why; its text when asked for. */
export function DeliveryLine({ delivery, onRetry }: { delivery: Delivery; onRetry?: (() => void) | undefined }) {
  const { deliveries: words, colon } = useWords();
  const unitName = useUnitNames();
  const { status, reason, channel, kind, recipient, unitId, address, subject, text, notices, attempts, createdAt, sentAt, nextAttemptAt, messageId, answer } = delivery;
  const facts: [string, React.ReactNode][] = [
    [words.sent, sentAt && <Moment at={sentAt} />], [words.next, nextAttemptAt && <Moment at={nextAttemptAt} />], [words.answer, answer], [words.messageId, messageId && <code>{messageId}</code>],
  ];
  return (
    <li>
      <Moment at={createdAt} />
      <div className="delivery-to">{recipient}<small>{[unitId && unitName(unitId), address].filter(Boolean).join(' · ')}</small></div>
      <div className="delivery-what">
        <span>{subject}</span>
        <small>{[words.channels[channel], words.kinds[kind], notices > 0 && words.notices(notices), attempts > 1 && words.attempts(attempts)].filter(Boolean).join(' · ')}</small>
        {reason && <small>{words.reasons[reason]}</small>}
        {status !== 'suppressed' && (
          <details>
            <summary>{words.open}</summary>
            {facts.filter(([, value]) => value).map(([name, value]) => <small key={name}>{name}{colon}{value}</small>)}
            <pre>{text}</pre>
          </details>
        )}
      </div>
      <div className="delivery-state">
        <LightSign light={LIGHT[status]} text={words.statuses[status]} />
        {onRetry && <Button size="small" onClick={onRetry} data-testid="retry-delivery">{words.retry}</Button>}
      </div>
    </li>
  );
}
