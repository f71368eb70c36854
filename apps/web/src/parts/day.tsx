import { Tooltip } from 'antd';
import { useSpeech } from '../words/use-words.tsx';
import { dayText, timeText } from './format.ts';
import './texts.css';

/** A date; a dotted underline and the word 暂定 when the calendar of its year is not out yet. */
export function Day({ date, provisional = false }: { date: string; provisional?: boolean | undefined }) {
  const { words, language } = useSpeech();
  const text = <time dateTime={date}>{dayText(date, language)}</time>;
  if (!provisional) return <span className="nowrap">{text}</span>;
  return (
    <Tooltip title={words.clock.provisionalWhy}>
      <span className="nowrap provisional" tabIndex={0}>
        {text} <small>{words.clock.provisional}</small>
      </span>
    </Tooltip>
  );
}

/** A date within a sentence, marked like any other. */
export function DayIn({ say, date, provisional }: { say: (day: string) => string; date: string; provisional?: boolean | undefined }) {
  const [before, after] = say(SLOT).split(SLOT);
  return <>{before}<Day date={date} provisional={provisional} />{after}</>;
}

const SLOT = '\u0000';

export function Moment({ at }: { at: string }) {
  const { language } = useSpeech();
  return (
    <time className="nowrap" dateTime={at} title={at}>
      {timeText(at, language)}
    </time>
  );
}
