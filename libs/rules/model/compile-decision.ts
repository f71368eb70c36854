import type { DmnDecision, DmnInputData } from '../document/dmn.types.js';
import type { FeelType } from '../feel/feel-type.js';
import { inPlace, RuleError } from '../rule-error.js';
import { knowledgeFunction } from './knowledge.js';
import { compileLogic, type Logic } from './logic.js';
import type { RuleFile } from './rule-file.js';
import { RuleNames } from './rule-names.js';

export interface DecisionInput { name: string; type: FeelType; isRequired: boolean }

export interface CompiledDecision {
  id: string;
  name: string;
  /** What others call its result. */
  variable: string;
  type: FeelType;
  requires: CompiledDecision[];
  /** Other names by which it reads results of those. */
  aliases: { name: string; of: CompiledDecision }[];
  /** Its own, not those of the decisions it requires. */
  inputs: DecisionInput[];
  logic: Logic;
}

/** Compiles a decision and what it requires, each once. Throws RuleError. */
export class DecisionCompiler {
  private readonly compiled = new Map<DmnDecision, CompiledDecision>();
  private readonly underWay: DmnDecision[] = [];

  constructor(private readonly file: RuleFile) {}

  compile(decision: DmnDecision): CompiledDecision {
    const known = this.compiled.get(decision);
    if (known) return known;
    const name = decision.name || decision.id || '';
    if (this.underWay.includes(decision)) throw new RuleError('cycle', { names: [...this.underWay.map((each) => each.name ?? ''), name] });
    this.underWay.push(decision);
    try {
      const compiled = inPlace({ table: name }, () => this.compileAlone(decision, name));
      this.compiled.set(decision, compiled);
      return compiled;
    } finally {
      this.underWay.pop();
    }
  }

  private compileAlone(decision: DmnDecision, name: string): CompiledDecision {
    const { file } = this, { informationRequirement = [], knowledgeRequirement = [], variable } = decision;
    const names = new RuleNames(file.types, informationRequirement.length === 0 || decision.decisionLogic?.$type === 'dmn:DecisionTable');
    const requires = informationRequirement.flatMap(({ requiredDecision }) => (requiredDecision ? [this.compile(file.referred(requiredDecision, 'Decision'))] : []));
    const inputs = informationRequirement.flatMap(({ requiredInput }) => (requiredInput ? [this.input(file.referred(requiredInput, 'InputData'), names)] : []));
    for (const required of requires) names.declare(required.variable, required.type, required.type.base === 'Any' ? shapeOf(required) : undefined);
    for (const { requiredKnowledge } of knowledgeRequirement) {
      const knowledge = file.referred(requiredKnowledge, 'BusinessKnowledgeModel');
      names.declareFunction(knowledge.variable?.name || knowledge.name || '', knowledgeFunction(knowledge, file));
    }
    for (const required of requires) for (const alias of aliasesOf(required)) names.alias(alias);
    const logic = compileLogic(decision.decisionLogic, { name, id: decision.id }, names, informationRequirement.length === 0);
    const implicit = [...names.implicit].map(([each, type]) => ({ name: each, type, isRequired: true }));
    return {
      id: decision.id ?? '', name, variable: variable?.name || name, type: names.typeNamed(variable?.typeRef), requires, logic,
      aliases: requires.flatMap((of) => aliasesOf(of).filter((each) => names.isUsedAlias(each)).map((each) => ({ name: each, of }))),
      inputs: [...inputs.map((input) => ({ name: input, type: names.typeOf(input), isRequired: names.used.has(input) })), ...implicit],
    };
  }

  private input(input: DmnInputData, names: RuleNames): string {
    const name = input.variable?.name || input.name || '';
    names.declareInput(name, names.typeNamed(input.variable?.typeRef));
    return name;
  }
}

/** The names in the result of a table with several outputs, for a decision that declares no type. */
function shapeOf({ logic }: CompiledDecision): unknown {
  return logic.kind === 'table' && logic.outputs.length > 1 ? Object.fromEntries(logic.outputs.map(({ name = '' }) => [name, null])) : null;
}

/** Camunda 8 reads the result of a required decision by its id, Camunda 7 by the names of its outputs. */
function aliasesOf({ id, logic }: CompiledDecision): string[] {
  const outputs = logic.kind === 'table' ? logic.outputs.map(({ name = '' }) => name) : [];
  return [...new Set([id, ...outputs])].filter((name) => name !== '');
}
