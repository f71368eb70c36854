import type { DmnDecision, DmnInputData } from '../document/dmn.types.js';
import type { FeelType } from '../feel/feel-type.js';
import { inPlace, RuleError } from '../rule-error.js';
import type { DecisionTable } from '../table/table.types.js';
import { knowledgeFunction } from './knowledge.js';
import { compileLogic, type Logic } from './logic.js';
import type { RuleFile } from './rule-file.js';
import { RuleNames } from './rule-names.js';

export interface DecisionInput { name: string; type: FeelType; isRequired: boolean }

export interface CompiledDecision {
  id: string;
  name: string;
  /** What others call its result: its variable, its id, the outputs of its table. */
  variable: string;
  type: FeelType;
  requires: CompiledDecision[];
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
    for (const required of requires) names.declare(required.variable, required.type);
    for (const { requiredKnowledge } of knowledgeRequirement) {
      const knowledge = file.referred(requiredKnowledge, 'BusinessKnowledgeModel');
      names.declareFunction(knowledge.variable?.name || knowledge.name || '', knowledgeFunction(knowledge, file));
    }
    for (const required of requires) for (const alias of aliasesOf(required)) names.alias(alias, names.typeNamed(undefined));
    const logic = compileLogic(decision.decisionLogic, { name, id: decision.id }, names, informationRequirement.length === 0);
    return {
      id: decision.id ?? '', name, variable: variable?.name || name, type: names.typeNamed(variable?.typeRef), requires, logic,
      inputs: [...inputs.map((input) => ({ name: input.name, type: names.typeOf(input.name), isRequired: names.used.has(input.name) })), ...[...names.implicit].map(([each, type]) => ({ name: each, type, isRequired: true }))],
    };
  }

  private input({ name, variable }: DmnInputData, names: RuleNames): Omit<DecisionInput, 'isRequired'> {
    const input = { name: variable?.name || name || '', type: names.typeNamed(variable?.typeRef) };
    names.declareInput(input.name, input.type);
    return input;
  }
}

/** Camunda 8 reads the result of a required decision by its id, Camunda 7 by the names of its outputs. */
export function aliasesOf({ id, logic }: CompiledDecision): string[] {
  return [id, ...outputNames(logic)].filter(Boolean);
}

export const outputNames = (logic: Logic): string[] =>
  (logic.kind === 'table' ? (logic satisfies DecisionTable).outputs.flatMap(({ name }) => (name ? [name] : [])) : []);
