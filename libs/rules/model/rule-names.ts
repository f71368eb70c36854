import { RuleError } from '../rule-error.js';
import type { DmnText } from '../document/dmn.types.js';
import { compileFeel, constantOf, isConstant, type FeelProgram } from '../feel/compile-feel.js';
import { FeelScope } from '../feel/feel-scope.js';
import { ANY, typeNamed, type FeelType, type TypeTable } from '../feel/feel-type.js';
import { freeNames } from '../feel/free-names.js';
import { sampleOf } from '../feel/sample-value.js';
import { readCell, type CellTest } from '../table/cell-test.js';

/** Values by variable name. */
export type Values = Record<string, unknown>;

/** An expression, ready to run on the values of one evaluation. */
export interface CompiledExpression {
  text: string;
  /** Undefined unless the expression depends on nothing. */
  constant?: { value: unknown };
  /** The variable that it is, when it is nothing else. */
  variable?: string;
  /** The same values must have been bound before (`RuleNames.bind`). */
  read: (values: Values) => unknown;
}

/** The names that one decision or business knowledge model sees, and which of them it uses. */
export class RuleNames {
  readonly scope = new FeelScope();
  /** Inputs and results that some expression reads. */
  readonly used = new Set<string>();
  /** Inputs that no one declared: as Camunda's modeler writes files, only the table's own columns name them. */
  readonly implicit = new Map<string, FeelType>();
  private readonly data = new Map<string, FeelType>();
  private readonly inputs = new Set<string>();
  private readonly aliases = new Set<string>();
  private readonly ambiguous = new Set<string>();
  private needsBinding = false;

  constructor(readonly types: TypeTable, private readonly mayImply: boolean) {}

  /** A result of another decision. `sample` shows the parser the names inside it. Throws RuleError for a name that is taken. */
  declare(name: string, type: FeelType, sample = sampleOf(type)): void {
    if (Object.hasOwn(this.scope, name)) throw new RuleError('duplicate-name', { name });
    this.data.set(name, type);
    this.scope[name] = sample;
  }

  /** An input or a parameter: its values are of its type before anything reads them. */
  declareInput(name: string, type: FeelType): void {
    this.declare(name, type);
    this.inputs.add(name);
  }

  isInput(name: string): boolean {
    return this.inputs.has(name);
  }

  /** Makes an input that came without a type one of this type. */
  refine(name: string, type: FeelType): void {
    if (this.inputs.has(name) && this.typeOf(name).base === 'Any') this.data.set(name, type);
  }

  /** Another name of a result; the declared ones win, and one that could mean two results is refused when it is read. */
  alias(name: string): void {
    if (this.aliases.has(name)) this.ambiguous.add(name);
    if (Object.hasOwn(this.scope, name)) return;
    this.aliases.add(name);
    this.declare(name, ANY);
  }

  declareFunction(name: string, value: unknown): void {
    if (Object.hasOwn(this.scope, name)) throw new RuleError('duplicate-name', { name });
    this.scope[name] = value;
  }

  typeOf(name: string): FeelType {
    return this.data.get(name) ?? ANY;
  }

  typeNamed(reference: string | undefined): FeelType {
    return typeNamed(reference, this.types);
  }

  /** `implies` is the type of an undeclared input that the expression may be; without it, an undeclared name is refused. */
  compile({ text = '', expressionLanguage }: DmnText, implies?: FeelType): CompiledExpression {
    assertFeel(expressionLanguage);
    const source = text.trim(), program = compileFeel(source, this.scope);
    if (isConstant(program.node)) {
      const value = constantOf(source);
      return { text: source, constant: { value }, read: () => value };
    }
    this.see(program, implies);
    if (this.data.has(source)) return { text: source, variable: source, read: (values) => values[source] ?? null };
    this.needsBinding = true;
    return { text: source, read: program.run };
  }

  /** Notes the names that a program reads. Throws RuleError for one that is neither declared nor may be an undeclared input. */
  see({ node, text }: FeelProgram, implies?: FeelType): void {
    const { read, called, filtering } = freeNames(node, text);
    for (const name of read) this.use(name, name === text ? implies : implies && ANY);
    for (const name of called) this.use(name, undefined);
    for (const name of filtering) if (this.data.has(name)) this.used.add(name);
  }

  /** Reads a cell of inputs and makes sure that the names in it are known. */
  compileTest({ text, expressionLanguage }: DmnText): CellTest {
    assertFeel(expressionLanguage);
    const test = readCell(text, this.scope);
    if (test.kind === 'any') return test;
    for (const atom of test.atoms) {
      if (atom.kind !== 'computed' && atom.kind !== 'condition') continue;
      this.see(atom.kind === 'computed' ? atom.value : atom.program);
      this.needsBinding = true;
    }
    return test;
  }

  private use(name: string, implies: FeelType | undefined): void {
    if (!Object.hasOwn(this.scope, name)) {
      if (!implies || !this.mayImply) throw new RuleError('unknown-name', { name });
      this.implicit.set(name, implies);
      this.declareInput(name, implies);
    }
    if (this.ambiguous.has(name)) throw new RuleError('duplicate-name', { name });
    if (this.data.has(name)) this.used.add(name);
  }

  /** The other names of results that some expression reads. */
  isUsedAlias(name: string): boolean {
    return this.aliases.has(name) && this.used.has(name);
  }

  /** Gives the expressions their values, before every run; saved where nothing but constants and single variables is read. */
  bind(values: Values): void {
    if (!this.needsBinding) return;
    for (const name of this.used) this.scope[name] = values[name] ?? null;
  }
}

/** Throws RuleError for any language but FEEL. */
export function assertFeel(language: string | undefined): void {
  if (language && !/^feel$|\/FEEL\/?$|spec\/FEEL\//i.test(language)) throw new RuleError('unsupported-language', { language });
}
