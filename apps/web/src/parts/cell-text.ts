import type { Label, RuleColumnView } from '../api/types.ts';
import type { Words } from '../words/zh.ts';

/** A cell as people read it: names instead of keys, words instead of FEEL where there are any. */
export function cellText(text: string, { choices }: Pick<RuleColumnView, 'choices'>, isOutput: boolean, { rules, listComma }: Words, say: (label: Label | undefined) => string): string {
  const trimmed = text.trim();
  if (isOutput && (trimmed === 'null' || trimmed === '')) return trimmed === '' ? '' : rules.nothing;
  if (!isOutput && (trimmed === '-' || trimmed === '')) return rules.any;
  const nameOf = (value: string) => say(choices.find((choice) => choice.value === value)?.label) || value;
  const except = /^not\((.*)\)$/s.exec(trimmed);
  const named = (except?.[1] ?? trimmed).replace(/"([^"]*)"/g, (_, value: string) => nameOf(value)).replace(/\b(true|false)\b/g, (value) => nameOf(value)).replaceAll(/\s*,\s*(?![^[(]*[\])])/g, listComma);
  return except ? rules.not + named : named;
}
