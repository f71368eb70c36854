import { SIZE, TEXT_WIDTH } from './page-layout.js';
import { textWidth } from './text-width.js';

/** One less than fit, since digits are a little wider than a half. */
const CHARACTERS_A_LINE = Math.floor(TEXT_WIDTH / SIZE.title) - 1;
/** What should not begin a line of a title: particles, punctuation, the measure word of a number. */
const CLINGS = /^[的了和与及年月日期次号个\s\p{Pe}\p{Pf}\p{Po}]/u;
/** Words of our trade that the dictionary of Intl.Segmenter lacks. */
const KNOWN = /(招商引资|责任清单|调度会|工作专班)/;

/** A title's lines: a long one is broken between words into lines of about one length (GB/T 9704—2012, 7.3.1: lines keep words whole and are well proportioned). */
export const titleLines = (title: string): string[] => title.split('\n').flatMap(balanced);

function balanced(text: string): string[] {
  const width = textWidth(text), lines = Math.ceil(width / CHARACTERS_A_LINE);
  if (lines <= 1) return [text];
  const result = [''];
  for (const word of wordsOf(text)) {
    const last = result.at(-1)!, isFull = textWidth(last) + textWidth(word) / 2 > width / lines;
    if (last !== '' && isFull && result.length < lines && !CLINGS.test(word)) result.push(word);
    else result[result.length - 1] = last + word;
  }
  return result;
}

function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return text.split(KNOWN).flatMap((part) => (KNOWN.test(part) ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment)));
}
