import type { FeelType } from './feel-type.js';

/** A value that shows the parser the names inside a type, so that `Loan.monthly rate` is read as one path. */
export function sampleOf(type: FeelType): unknown {
  const one = type.components ? Object.fromEntries(Object.entries(type.components).map(([name, component]) => [name, sampleOf(component)])) : null;
  return type.isList ? [one] : one;
}
