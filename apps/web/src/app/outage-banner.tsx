import { Alert } from 'antd';
import { useHealth } from '../api/queries.ts';
import { clockText, durationText } from '../parts/format.ts';
import { useSpeech } from '../words/use-words.tsx';

const SLOW_MS = 60_000;

/** People go on working while the engine is away; they are told since when reminders are late. */
export function OutageBanner() {
  const { words, language } = useSpeech();
  const { data } = useHealth(30_000);
  if (!data) return null;
  const engine = data.checks.temporal;
  const since = clockText(new Date(Date.now() - (engine?.sinceSeconds ?? 0) * 1000).toISOString());
  const text = engine && !engine.ok
    ? words.outage.time(since)
    : Object.values(data.checks).some((check) => !check.ok)
      ? words.outage.other
      : (data.relayLagMs ?? 0) > SLOW_MS ? words.outage.relay(durationText(data.relayLagMs ?? 0, language)) : '';
  return text ? <Alert banner type="warning" title={text} data-testid="outage" className="no-print" /> : null;
}
