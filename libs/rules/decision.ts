import type { Evaluation } from './evaluation.types.js';
import { acceptValue } from './feel/accept-value.js';
import type { FeelType } from './feel/feel-type.js';
import { isContext, toPlain } from './feel/feel-values.js';
import type { CompiledDecision, DecisionInput } from './model/compile-decision.js';
import { runLogic } from './model/logic.js';
import type { RuleFile } from './model/rule-file.js';
import type { Values } from './model/rule-names.js';
import type { Run } from './model/run.js';
import { inPlace, RuleError } from './rule-error.js';

/** A decision of a file, compiled once with all that it requires. Evaluating it is synchronous and has no effects. */
export class Decision {
  readonly name: string;
  readonly id: string;
  /** In the order in which they are evaluated; itself last. */
  readonly steps: CompiledDecision[];
  /** What an evaluation needs to be given. */
  readonly inputs: DecisionInput[];
  /** The same, once for every type that some decision gives an input: a value must be of all of them. */
  private readonly checks: DecisionInput[];

  constructor(private readonly compiled: CompiledDecision, readonly version: string, private readonly file: RuleFile) {
    ({ name: this.name, id: this.id } = compiled);
    this.steps = inOrder(compiled);
    this.checks = this.steps.flatMap(({ inputs }) => inputs).filter(({ name, type }, index, all) => all.findIndex((each) => each.name === name && each.type === type) === index);
    this.inputs = distinct(this.checks);
    assertNamesDiffer(this.steps, this.inputs);
  }

  /** Throws RuleError for input that is missing, of another type or not allowed, and for rules that contradict each other. */
  evaluate(input: unknown): Evaluation {
    const values = this.accept(input), run: Run = { version: this.version, explain: [] };
    const outer = this.file.current;
    this.file.current = run;
    try {
      for (const step of this.steps) {
        for (const { name, of } of step.aliases) values[name] = aliased(values[of.variable], name);
        values[step.variable] = resultOf(step, values, run);
      }
      return { decision: this.name, id: this.id, result: toPlain(values[this.compiled.variable]), version: this.version, explain: run.explain };
    } finally {
      this.file.current = outer;
    }
  }

  private accept(input: unknown): Values {
    if (!isContext(input)) throw new RuleError('bad-input');
    const values: Values = {};
    let missing: string[] | undefined;
    for (const { name, type } of this.checks) {
      if (Object.hasOwn(input, name)) values[name] = this.acceptInput(name, type, Object.hasOwn(values, name) ? values[name] : input[name]);
    }
    for (const { name, isRequired } of this.inputs) if (isRequired && !Object.hasOwn(input, name)) (missing ??= []).push(name);
    if (missing) throw new RuleError('missing-input', { names: missing }, { table: this.name });
    return values;
  }

  private acceptInput(name: string, type: FeelType, value: unknown): unknown {
    try {
      return acceptValue(type, value, name, 'json');
    } catch (error) {
      throw error instanceof RuleError ? error.at({ table: this.name, column: name }) : error;
    }
  }
}

/** A table's own columns have checked what it puts out; the type of the whole is for expressions. */
function resultOf(step: CompiledDecision, values: Values, run: Run): unknown {
  if (step.logic.kind === 'table') return runLogic(step.logic, values, run);
  return inPlace({ table: step.name }, () => acceptValue(step.type, runLogic(step.logic, values, run), step.variable, 'feel'));
}

/** The output of that name out of one hit, or out of each of several. */
function aliased(result: unknown, name: string): unknown {
  if (Array.isArray(result)) return result.map((each) => aliased(each, name));
  return isContext(result) && Object.hasOwn(result, name) ? result[name] : result;
}

/** All names of an evaluation share one space. Throws RuleError where an input or a result would hide another. */
function assertNamesDiffer(steps: CompiledDecision[], inputs: DecisionInput[]): void {
  const taken = new Set(inputs.map(({ name }) => name));
  for (const { variable, name } of steps.slice(0, -1)) {
    if (taken.has(variable)) throw new RuleError('duplicate-name', { name: variable }, { table: name });
    taken.add(variable);
  }
  for (const { aliases, name } of steps) {
    const hidden = aliases.find((alias) => taken.has(alias.name));
    if (hidden) throw new RuleError('duplicate-name', { name: hidden.name }, { table: name });
  }
}

function inOrder(decision: CompiledDecision): CompiledDecision[] {
  const steps = new Set<CompiledDecision>();
  const add = (each: CompiledDecision): void => {
    each.requires.forEach(add);
    steps.add(each);
  };
  add(decision);
  return [...steps];
}

/** One entry a name; it is required when one decision requires it, and the declared type goes before an implied one. */
function distinct(inputs: DecisionInput[]): DecisionInput[] {
  const byName = new Map<string, DecisionInput>();
  for (const input of inputs) {
    const known = byName.get(input.name);
    byName.set(input.name, known ? { ...known, type: known.type.base === 'Any' ? input.type : known.type, isRequired: known.isRequired || input.isRequired } : input);
  }
  return [...byName.values()];
}
