import type { Evaluation } from './evaluation.types.js';
import { acceptValue } from './feel/accept-value.js';
import type { FeelType } from './feel/feel-type.js';
import { isContext, toPlain } from './feel/feel-values.js';
import { aliasesOf, type CompiledDecision, type DecisionInput } from './model/compile-decision.js';
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

  constructor(private readonly compiled: CompiledDecision, readonly version: string, private readonly file: RuleFile) {
    ({ name: this.name, id: this.id } = compiled);
    this.steps = inOrder(compiled);
    this.inputs = distinct(this.steps.flatMap(({ inputs }) => inputs));
  }

  /** Throws RuleError for input that is missing, of another type or not allowed, and for rules that contradict each other. */
  evaluate(input: unknown): Evaluation {
    const values = this.accept(input), run: Run = { version: this.version, explain: [] };
    const outer = this.file.current;
    this.file.current = run;
    try {
      const last = this.steps.length - 1;
      this.steps.forEach((step, index) => {
        const result = resultOf(step, values, run);
        values[step.variable] = result;
        if (index < last) setAliases(step, result, values);
      });
      return { decision: this.name, id: this.id, result: toPlain(values[this.compiled.variable]), version: this.version, explain: run.explain };
    } finally {
      this.file.current = outer;
    }
  }

  private accept(input: unknown): Values {
    if (!isContext(input)) throw new RuleError('bad-input');
    const values: Values = {};
    let missing: string[] | undefined;
    for (const { name, type, isRequired } of this.inputs) {
      if (Object.hasOwn(input, name)) values[name] = this.acceptInput(name, type, input[name]);
      else if (isRequired) (missing ??= []).push(name);
    }
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

function setAliases(step: CompiledDecision, result: unknown, values: Values): void {
  for (const alias of aliasesOf(step)) if (!Object.hasOwn(values, alias)) values[alias] = aliased(result, alias);
}

/** The output of that name out of one hit, or out of each of several. */
function aliased(result: unknown, name: string): unknown {
  if (Array.isArray(result)) return result.map((each) => aliased(each, name));
  return isContext(result) && Object.hasOwn(result, name) ? result[name] : result;
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
