import { Popover } from 'antd';
import type { ClockView, Light } from '../api/types.ts';
import { usePack } from '../api/queries.ts';
import { useSpeech, useWords } from '../words/use-words.tsx';
import { hasMoved, remainingText } from './clock-text.ts';
import './clock-chip.css';
import { Day } from './day.tsx';
import { LightSign } from './light-sign.tsx';

/** Remaining days first, due date second, budget bar third; the three limits and the pauses on hover. */
export function ClockChip({ clock, light = 'normal' }: { clock: ClockView; light?: Light }) {
  const words = useWords();
  const isPaused = light === 'paused';
  const text = isPaused ? words.clock.paused : remainingText(clock.remaining, clock.unit, words);
  const share = Math.min(100, Math.max(0, (clock.consumed / Math.max(1, clock.budget)) * 100));
  return (
    <Popover content={<ClockDetail clock={clock} />} mouseEnterDelay={0.3}>
      <span className={`clock-chip light-${light}`} tabIndex={0}>
        <LightSign light={light} text={text} />
        {clock.dueOn && <span className="clock-due"><Day date={clock.dueOn} provisional={clock.provisional} /></span>}
        <span className="clock-bar" aria-hidden="true"><i style={{ width: `${share}%` }} /></span>
      </span>
    </Popover>
  );
}

function ClockDetail({ clock }: { clock: ClockView }) {
  const words = useWords();
  const dates = { legal: clock.legalDueOn, promised: clock.promisedDueOn, green: clock.greenDueOn };
  return (
    <dl className="facts">
      <dt>{words.clock.started}</dt>
      <dd><Day date={clock.startedOn} /></dd>
      {(['legal', 'promised', 'green'] as const).map((name) => dates[name] && (
        <Row key={name} name={words.limit[name]}><Day date={dates[name]} provisional={clock.provisionalLimits.includes(name)} /></Row>
      ))}
      {hasMoved(clock) && <Row name={words.clock.firstDue}><Day date={clock.firstDueOn} provisional={clock.firstProvisional} />{clock.extendedBy > 0 && <> · {words.clock.extended(clock.extendedBy)}</>}</Row>}
      {clock.suspensions.length > 0 && <Row name={words.clock.pauses}><Pauses clock={clock} /></Row>}
      <Row name={words.clock.elapsed}>{words.amount(clock.elapsed, 'workingDay')}</Row>
      <Row name=""> {words.clock.used(clock.consumed, clock.budget)}</Row>
    </dl>
  );
}

const Row = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

export function Pauses({ clock }: { clock: ClockView }) {
  const { words, say } = useSpeech();
  const { data: pack } = usePack();
  const reasonOf = (reason: string) => words.clock.pauseReasons[reason] ?? (say(pack?.suspensionReasons[reason]) || reason);
  return (
    <ul className="pauses">
      {clock.suspensions.map((pause) => (
        <li key={pause.from}>
          <Day date={pause.from} /> – {pause.to ? <Day date={pause.to} /> : words.clock.toNow}
          {words.comma}{reasonOf(pause.reason)}
          {pause.authority && words.paren(pause.authority)}
        </li>
      ))}
    </ul>
  );
}
