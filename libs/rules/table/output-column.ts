import type { DmnOutput, DmnText } from '../document/dmn.types.js';
import { acceptValue } from '../feel/accept-value.js';
import type { FeelType } from '../feel/feel-type.js';
import type { RuleNames, Values } from '../model/rule-names.js';
import { inPlace, RuleError } from '../rule-error.js';
import { allowedValues, prioritiesOf } from './allowed-values.js';
import type { HitPolicy, OutputCell, OutputColumn } from './table.types.js';

/** A column of outputs, with its priorities where the hit policy asks for them. */
export function compileOutput(output: DmnOutput, index: number, hitPolicy: HitPolicy, names: RuleNames): OutputColumn {
  const label = output.label || output.name || `#${index + 1}`;
  return inPlace({ column: label }, () => {
    const own = names.typeNamed(output.typeRef), allowed = allowedValues(output.outputValues) ?? own.allowed;
    const type: FeelType = { ...own, allowed };
    const ranks = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
    const column: OutputColumn = { id: output.id, name: output.name, label, type, priorities: ranks ? prioritiesOf(allowed, hitPolicy) : undefined };
    return output.defaultOutputEntry ? { ...column, default: outputCell(output.defaultOutputEntry, column, names) } : column;
  });
}

/** An output cell; an empty one is null. What a constant has against its column is kept until the row is hit, so that a draft can be tried. */
export function outputCell(cell: DmnText, { label, type }: Pick<OutputColumn, 'label' | 'type'>, names: RuleNames): OutputCell {
  if (!cell.text?.trim()) return { read: () => null };
  return inPlace({ column: label }, () => {
    const expression = names.compile(cell);
    const accept = (values: Values) => inPlace({ column: label }, () => acceptValue(type, expression.read(values), label, 'feel'));
    if (!expression.constant) return { expression, read: accept };
    try {
      const value = accept({});
      return { expression, read: () => value };
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      return { expression, problem: error, read: accept };
    }
  });
}
