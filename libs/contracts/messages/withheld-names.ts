import type { Text } from './text.js';

/** What may not be read by everybody: how the project is called. */
export interface WithheldName {
  name: string;
  code: string;
  /** A project that everybody may know of is called the same: the name alone gives nothing away. */
  isShared?: boolean;
}

/** What a project is called where its name is not for the reader. */
export const UNNAMED: Text = { zh: '某在谈项目', en: 'a project under negotiation' };

/** Shorter names are words of their own and count only in quotation marks. */
const SHORTEST = 4;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The name as drafts write it, the bare name, the bare code; of several names the longest first. */
function patternOf(withheld: readonly WithheldName[]): RegExp {
  const forms = withheld.toSorted((a, b) => b.name.length - a.name.length).flatMap(({ name, code, isShared = false }) => {
    const [called, coded] = [literal(name), literal(code)], alone = isShared ? [] : [`“${called}”`, ...(name.length < SHORTEST ? [] : [called])];
    return [`“${called}”（${coded}）`, `${called} \\(${coded}\\)`, ...alone, `(?<![\\w-])${coded}(?![\\w-])`];
  });
  return new RegExp(forms.join('|'), 'g');
}

/** The value, whatever it is made of, with every withheld name and code in its texts replaced; texts under `en` in English. */
export function withoutNames<T>(value: T, withheld: readonly WithheldName[]): T {
  const json = JSON.stringify(value) ?? '', told = withheld.filter(({ name, code }) => json.includes(quoted(name)) || json.includes(quoted(code)));
  if (told.length === 0) return value;
  const pattern = patternOf(told);
  return JSON.parse(json, (key, inner: unknown) => (typeof inner === 'string' ? inner.replace(pattern, key === 'en' ? UNNAMED.en : UNNAMED.zh) : inner)) as T;
}

/** True for a text that names one of them, or speaks of a project without naming it. */
export const speaksOfWithheld = (text: string, withheld: readonly WithheldName[]): boolean => text.includes(UNNAMED.zh) || text.includes(UNNAMED.en) || withoutNames(text, withheld) !== text;

/** As it stands in JSON. */
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
