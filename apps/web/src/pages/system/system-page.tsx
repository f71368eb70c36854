import { Alert } from 'antd';
import { useHealth } from '../../api/queries.ts';
import { clockText, durationText } from '../../parts/format.ts';
import { LightSign } from '../../parts/light-sign.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useSpeech } from '../../words/use-words.tsx';
import { PackVersions } from './pack-versions.tsx';
import './system.css';

const sinceText = (seconds: number): string => clockText(new Date(Date.now() - seconds * 1000).toISOString());

export function SystemPage() {
  const { words, language } = useSpeech();
  const query = useHealth(10_000);
  return (
    <>
      <PageHead title={words.system.title} />
      <QueryState query={query}>
        {({ checks, relayLagMs, pending, deliveries }) => {
          const isGood = Object.values(checks).every(({ ok }) => ok);
          return (
            <div className="system">
              <Alert type={isGood ? 'success' : 'warning'} showIcon title={isGood ? words.system.allGood : words.system.someBad} />
              <section className="sheet">
                <h2 className="pad">{words.system.checks}</h2>
                <table>
                  <tbody>
                    {Object.entries(checks).map(([name, { ok, detail, sinceSeconds }]) => (
                      <tr key={name}>
                        <th scope="row">{words.system.names[name] ?? name}</th>
                        <td><LightSign light={ok ? 'normal' : 'overdue'} text={ok ? words.system.ok : words.system.bad} /></td>
                        <td className="muted">{!ok && sinceSeconds !== undefined && words.system.since(sinceText(sinceSeconds))} {detail}</td>
                      </tr>
                    ))}
                    <tr><th scope="row">{words.system.relay}</th><td>{relayLagMs === undefined ? '—' : durationText(relayLagMs, language)}</td><td className="muted">{words.system.pending} {pending ?? '—'}</td></tr>
                    {deliveries && (
                      <tr>
                        <th scope="row">{words.system.deliveries}</th>
                        <td>{words.system.queued(deliveries.queued)}</td>
                        <td className="muted">{deliveries.queued > 0 && <>{words.system.oldest} {durationText(deliveries.oldestSeconds * 1_000, language)} · </>}{words.system.failedToday(deliveries.failedToday)}</td>
                      </tr>
                    )}
                  </tbody>
                </table>
              </section>
              <PackVersions />
            </div>
          );
        }}
      </QueryState>
    </>
  );
}
