import type { DmnDecision, DmnDefinitions, DmnElement, DmnInputData, DmnKnowledge, DmnReference } from '../document/dmn.types.js';
import type { TypeTable } from '../feel/feel-type.js';
import { RuleError } from '../rule-error.js';
import { itemTypes } from './item-types.js';
import { assertFeel } from './rule-names.js';
import type { Run } from './run.js';

interface Referable { Decision: DmnDecision; InputData: DmnInputData; BusinessKnowledgeModel: DmnKnowledge }

/** The elements of one DMN file and what they share while they are compiled and run. */
export class RuleFile {
  readonly types: TypeTable;
  /** The evaluation under way: functions that FEEL calls have no other way to it. */
  current?: Run;
  private readonly elements: Map<string, DmnElement>;

  constructor(readonly definitions: DmnDefinitions, readonly hash: string) {
    if (definitions.import?.length) throw new RuleError('unsupported', { element: 'import', where: definitions.import[0]!.name ?? '' });
    assertFeel(definitions.expressionLanguage);
    this.types = itemTypes(definitions.itemDefinition ?? []);
    this.elements = new Map((definitions.drgElement ?? []).map((element) => [element.id ?? '', element]));
  }

  get decisions(): DmnDecision[] {
    return (this.definitions.drgElement ?? []).filter(({ $type }) => $type === 'dmn:Decision');
  }

  /** The element of that kind that is referred to. Throws RuleError for what is not in the file or is of another kind. */
  referred<Kind extends keyof Referable>({ href }: DmnReference, kind: Kind): Referable[Kind] {
    const found = this.elements.get(href.slice(href.indexOf('#') + 1));
    if (!found) throw new RuleError('missing-reference', { href });
    if (found.$type !== `dmn:${kind}`) throw new RuleError('unsupported', { element: found.$type.replace('dmn:', ''), where: href });
    return found as Referable[Kind];
  }

  /** By name, else by id. Throws RuleError that lists the decisions there are. */
  decision(wanted: string): DmnDecision {
    const named = this.decisions.filter(({ name }) => name === wanted);
    if (named.length > 1) throw new RuleError('duplicate-name', { name: wanted });
    const found = named[0] ?? this.decisions.find(({ id }) => id === wanted);
    if (!found) throw new RuleError('unknown-decision', { name: wanted, known: this.decisions.map((each) => each.name ?? each.id ?? '') });
    return found;
  }
}
