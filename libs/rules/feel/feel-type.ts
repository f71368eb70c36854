import { RuleError } from '../rule-error.js';
import type { CellTest } from '../table/cell-test.js';

export type BaseType = 'Any' | 'number' | 'string' | 'boolean' | 'date' | 'time' | 'dateTime' | 'dayTimeDuration' | 'yearMonthDuration' | 'context';

export interface FeelType {
  /** As people wrote it. */
  name: string;
  base: BaseType;
  /** A list of such values. */
  isList?: boolean;
  /** Whole numbers only (`integer` and `long` of Camunda). */
  isWhole?: boolean;
  components?: Record<string, FeelType>;
  /** What a value, or each one of a list, must pass. */
  allowed?: AllowedValues;
}

export interface AllowedValues { text: string; test: CellTest; passes: (value: unknown) => boolean }

export const ANY: FeelType = { name: 'Any', base: 'Any' };

const BUILT_IN: Record<string, BaseType> = {
  Any: 'Any', number: 'number', string: 'string', boolean: 'boolean', date: 'date', time: 'time', context: 'context',
  'date and time': 'dateTime', dateTime: 'dateTime', datetime: 'dateTime',
  'days and time duration': 'dayTimeDuration', dayTimeDuration: 'dayTimeDuration',
  'years and months duration': 'yearMonthDuration', yearMonthDuration: 'yearMonthDuration',
  // of Camunda's modeler
  any: 'Any', integer: 'number', long: 'number', double: 'number',
};

export type TypeTable = Map<string, FeelType>;

/** The type of that name: of the file, else of FEEL. Throws RuleError for one that is not defined. */
export function typeNamed(reference: string | undefined, defined: TypeTable): FeelType {
  if (reference === undefined || reference === '') return ANY;
  const local = defined.get(reference) ?? defined.get(reference.replace(/^[\w-]+:/, ''));
  if (local) return local;
  const name = reference.replace(/^[\w-]+:/, '');
  const base = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name]! : undefined;
  if (!base) throw new RuleError('unknown-type', { type: reference });
  return { name, base, ...((name === 'integer' || name === 'long') && { isWhole: true }) };
}
