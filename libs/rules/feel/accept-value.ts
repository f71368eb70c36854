import { RuleError } from '../rule-error.js';
import type { FeelType } from './feel-type.js';
import { describeValue, isContext, TEMPORAL } from './feel-values.js';

/** Whether texts may stand for dates, times and durations: in JSON they must, inside FEEL they never do. */
export type ValueOrigin = 'json' | 'feel';

/**
 * The value in FEEL's terms if it is of that type. null is of every type: what is not known. Throws RuleError, never converts: "7" is no
 * number, and no element of a list may be of another type.
 */
export function acceptValue(type: FeelType, value: unknown, name: string, origin: ValueOrigin): unknown {
  if (value === null || value === undefined) return null;
  if (!type.isList) return acceptOne(type, value, name, origin);
  if (!Array.isArray(value)) throw wrongType('list', value, name);
  return value.map((element, index) => acceptOne(type, element, `${name}[${index + 1}]`, origin));
}

function acceptOne(type: FeelType, value: unknown, name: string, origin: ValueOrigin): unknown {
  if (value === null || value === undefined) return null;
  const accepted = typed(type, value, name, origin);
  if (type.allowed && !type.allowed.passes(accepted)) throw new RuleError('not-allowed', { name, value: describeValue(value), allowed: type.allowed.text });
  return accepted;
}

function typed(type: FeelType, value: unknown, name: string, origin: ValueOrigin): unknown {
  switch (type.base) {
    case 'Any': return value;
    case 'number': if (typeof value === 'number' && Number.isFinite(value) && (!type.isWhole || Number.isInteger(value))) return value; break;
    case 'string': case 'boolean': if (typeof value === type.base) return value; break;
    case 'context': if (isContext(value)) return type.components ? components(type.components, value, name, origin) : value; break;
    default: {
      const { is, read } = TEMPORAL[type.base]!;
      const found = origin === 'json' && typeof value === 'string' ? read(value) : value;
      if (is(found)) return found;
    }
  }
  throw wrongType(type.isWhole ? 'whole' : type.base, value, name);
}

/** All components of the type; one that is left out is null, one too many is kept. */
function components(types: Record<string, FeelType>, value: Record<string, unknown>, name: string, origin: ValueOrigin): Record<string, unknown> {
  const checked = Object.entries(types).map(([key, type]) => [key, acceptValue(type, value[key], `${name}.${key}`, origin)] as const);
  return { ...value, ...Object.fromEntries(checked) };
}

const wrongType = (expected: string, value: unknown, name: string): RuleError => new RuleError('wrong-type', { name, expected, found: describeValue(value) });
