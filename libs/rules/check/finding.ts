import { fill, type Text } from '#libs/contracts/messages/text.js';
import { placeText, type RuleError, type RuleParameters, type RulePlace } from '../rule-error.js';
import { FINDING_MESSAGES, type FindingType } from './finding-messages.js';

/** An error must be put right before rules are published; a warning should be looked at; a note says what was not checked. */
export type Severity = 'error' | 'warning' | 'note';

/** Something that the checker found. Plain JSON. */
export interface Finding {
  type: FindingType | RuleError['type'];
  severity: Severity;
  table?: string;
  row?: number;
  column?: string;
  /** All rows concerned, when there are several. */
  rows?: number[];
  /** An input that shows it, by the label of the column; columns that do not matter are left out. */
  example?: Record<string, unknown>;
  message: Text;
}

interface Details { /** A text is said in the language of the sentence. */ parameters?: Record<string, RuleParameters[string] | Text>; rows?: number[]; example?: Record<string, unknown> }

export function finding(type: FindingType, severity: Severity, place: RulePlace, { parameters = {}, rows, example }: Details = {}): Finding {
  const say = (language: keyof Text): string => {
    const where = placeText(place, language), said = Object.entries(parameters).map(([name, value]) => [name, typeof value === 'object' && 'zh' in value ? value[language] : value]);
    const sentence = fill(FINDING_MESSAGES[type][language], Object.fromEntries(said), language);
    return where ? `${where}${language === 'zh' ? '：' : ': '}${sentence}` : sentence;
  };
  return { type, severity, ...place, ...(rows && { rows }), ...(example && { example }), message: { zh: say('zh'), en: say('en') } };
}

/** What the compiler refused, as a finding. */
export const refusal = (error: RuleError): Finding => ({ type: error.type, severity: 'error', ...error.place, message: { zh: error.text('zh'), en: error.text('en') } });
