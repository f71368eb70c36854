import type { DmnItemDefinition } from '../document/dmn.types.js';
import { typeNamed, type FeelType, type TypeTable } from '../feel/feel-type.js';
import { inPlace, RuleError } from '../rule-error.js';
import { allowedValues } from '../table/allowed-values.js';

/** The types that a file defines. One that is built on itself is refused. Throws RuleError. */
export function itemTypes(definitions: DmnItemDefinition[]): TypeTable {
  const types: TypeTable = new Map(), byName = new Map(definitions.map((definition) => [definition.name ?? '', definition]));
  const underWay: string[] = [];
  const resolve = (reference: string | undefined): FeelType => {
    const name = reference && byName.has(reference) ? reference : reference?.replace(/^[\w-]+:/, '');
    const definition = name === undefined ? undefined : byName.get(name);
    if (!definition || name === undefined || types.has(name)) return typeNamed(reference, types);
    if (underWay.includes(name)) throw new RuleError('cycle', { names: [...underWay, name] });
    underWay.push(name);
    types.set(name, inPlace({ column: name }, () => typeOf(definition, resolve)));
    underWay.pop();
    return types.get(name)!;
  };
  for (const name of byName.keys()) resolve(name);
  return types;
}

function typeOf(definition: DmnItemDefinition, resolve: (reference: string | undefined) => FeelType): FeelType {
  const { name = '', typeRef, itemComponent, isCollection, functionItem } = definition;
  if (functionItem) throw new RuleError('unsupported', { element: 'functionItem', where: name });
  const base: FeelType = itemComponent?.length
    ? { name, base: 'context', components: Object.fromEntries(itemComponent.map((component) => [component.name ?? '', typeOf(component, resolve)])) }
    : resolve(typeRef);
  if (base.isList && isCollection) throw new RuleError('unsupported', { element: 'list of lists', where: name });
  return { ...base, name, isList: isCollection || base.isList, allowed: allowedValues(definition.allowedValues) ?? base.allowed };
}
