import { fill, type Language } from '#libs/contracts/messages/text.js';
import { RULE_MESSAGES, TYPE_WORDS, type RuleErrorType } from './rule-messages.js';

/** Where in a file of rules. Rows count from 1 as people see them; a column is named by its label, else by its expression. */
export interface RulePlace {
  /** The decision or business knowledge model. */
  table?: string;
  row?: number;
  column?: string;
}

export type RuleParameters = Record<string, string | number | boolean | string[]>;

/** A refusal that whoever wrote the rules, or gave the input, can put right. `message` is the English one. */
export class RuleError extends Error {
  constructor(readonly type: RuleErrorType, readonly parameters: RuleParameters = {}, readonly place: RulePlace = {}, options?: ErrorOptions) {
    super('', options);
    this.name = 'RuleError';
    this.message = this.text('en');
  }

  /** The whole explanation in one sentence, with its place in front. */
  text(language: Language): string {
    const { expected } = this.parameters, word = typeof expected === 'string' ? TYPE_WORDS[expected] : undefined;
    const sentence = fill(RULE_MESSAGES[this.type][language], word ? { ...this.parameters, expected: word[language] } : this.parameters, language);
    const place = placeText(this.place, language);
    return place ? `${place}${language === 'zh' ? '：' : ': '}${sentence}` : sentence;
  }

  /** The same refusal at a place; what it already says of the place stays. */
  at(place: RulePlace): RuleError {
    return new RuleError(this.type, this.parameters, { ...place, ...this.place }, { cause: this.cause });
  }
}

export function placeText({ table, row, column }: RulePlace, language: Language): string {
  const parts = language === 'zh'
    ? [table && `“${table}”`, row && `第 ${row} 行`, column && `“${column}”列`]
    : [table && `"${table}"`, row && `row ${row}`, column && `column "${column}"`];
  return parts.filter(Boolean).join(language === 'zh' ? '' : ', ');
}

/** Runs `work`; a refusal from inside learns where it happened. */
export function inPlace<T>(place: RulePlace, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RuleError ? error.at(place) : error;
  }
}
