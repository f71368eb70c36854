import type { DmnInput } from '../document/dmn.types.js';
import { acceptValue } from '../feel/accept-value.js';
import { ANY, type FeelType } from '../feel/feel-type.js';
import type { RuleNames } from '../model/rule-names.js';
import { inPlace } from '../rule-error.js';
import { allowedValues } from './allowed-values.js';
import type { InputColumn } from './table.types.js';

/** A column of inputs: its expression, and the type and allowed values that every value must pass before a row is looked at. */
export function compileInput(input: DmnInput, index: number, names: RuleNames): InputColumn {
  const { inputExpression, inputValues } = input;
  const text = inputExpression?.text?.trim() ?? '', label = input.label || text || `#${index + 1}`;
  return inPlace({ column: label }, () => {
    const written = names.typeNamed(inputExpression?.typeRef);
    const expression = names.compile(inputExpression ?? {}, written);
    if (expression.variable !== undefined) names.refine(expression.variable, written);
    const variable = expression.variable === undefined ? undefined : names.typeOf(expression.variable);
    const own = written.base === 'Any' ? variable ?? ANY : written;
    const type: FeelType = { ...own, allowed: allowedValues(inputValues) ?? own.allowed ?? (variable?.base === own.base ? variable.allowed : undefined) };
    const origin = PATH.test(text) ? 'json' : 'feel';
    const isInput = variable !== undefined && names.isInput(expression.variable!);
    const isChecked = type.allowed === (isInput ? variable.allowed : undefined) && (own.base === 'Any' || (isInput && isSame(own, variable)));
    return { id: input.id, label, text, type, read: isChecked ? expression.read : (values) => acceptValue(type, expression.read(values), text, origin) };
  });
}

/** A part of an input that nobody gave a type: it is still as JSON has it. */
const PATH = /^[\p{L}_][\p{L}\p{N}_ ]*(\.[\p{L}_][\p{L}\p{N}_ ]*)+$/u;

const isSame = (a: FeelType, b: FeelType): boolean => a === b || (a.base === b.base && !a.isList === !b.isList && !a.components && !a.isWhole === !b.isWhole);
