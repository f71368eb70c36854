import { createHash } from 'node:crypto';
import { Decision } from './decision.js';
import { declarationOf, type Declaration } from './document/declaration.js';
import type { DmnDecision } from './document/dmn.types.js';
import { examplesOf, type Example } from './document/examples.js';
import { readDmn, writeDmn } from './document/read-dmn.js';
import { tableView, type TableView } from './document/table-view.js';
import { DecisionCompiler } from './model/compile-decision.js';
import { RuleFile } from './model/rule-file.js';

/** What a file says of a decision before it is compiled. */
export interface DecisionEntry extends Declaration { id: string; name: string }

/** The decisions of one DMN file. Each is compiled at its first use and only then refused, if it is: the others stay usable. */
export class RuleSet {
  private readonly compiler: DecisionCompiler;
  private readonly compiled = new Map<DmnDecision, Decision>();

  private constructor(private readonly file: RuleFile) {
    this.compiler = new DecisionCompiler(file);
  }

  /** Reads the text of a DMN 1.1 to 1.5 file. Throws RuleError. */
  static async read(xml: string): Promise<RuleSet> {
    return new RuleSet(new RuleFile(await readDmn(xml), createHash('sha256').update(xml).digest('hex')));
  }

  /** SHA-256 of the text, hex. */
  get hash(): string {
    return this.file.hash;
  }

  /** The file as DMN 1.3; diagram and extensions of other tools are kept. */
  toXml(): Promise<string> {
    return writeDmn(this.file.definitions);
  }

  /** Names of decisions, inputs and functions, as often as they occur. */
  get names(): string[] {
    return (this.file.definitions.drgElement ?? []).filter(({ $type }) => NAMED.includes($type)).map(({ name }) => name ?? '');
  }

  /** Throws RuleError for a period that is none. */
  get decisions(): DecisionEntry[] {
    return this.file.decisions.map((decision) => this.entryOf(decision));
  }

  /** The examples that a decision carries. Throws RuleError for one that cannot be read. */
  examples(nameOrId: string): Example[] {
    return examplesOf(this.file.decision(nameOrId));
  }

  /** A decision's table as it is written; undefined when it is no table. Throws RuleError for one that is not there. */
  table(nameOrId: string): TableView | undefined {
    return tableView(this.file.decision(nameOrId));
  }

  /** The decision of that name or id. Throws RuleError for one that is not there or cannot be compiled. */
  decision(nameOrId: string): Decision {
    const element = this.file.decision(nameOrId), known = this.compiled.get(element);
    if (known) return known;
    const { version } = declarationOf(element, this.file.definitions);
    const decision = new Decision(this.compiler.compile(element), version ?? `sha256:${this.hash.slice(0, 16)}`, this.file);
    this.compiled.set(element, decision);
    return decision;
  }

  private entryOf(decision: DmnDecision): DecisionEntry {
    return { id: decision.id ?? '', name: decision.name ?? decision.id ?? '', ...declarationOf(decision, this.file.definitions) };
  }
}

const NAMED = ['dmn:Decision', 'dmn:InputData', 'dmn:BusinessKnowledgeModel'];
