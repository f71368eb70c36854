import { createHash } from 'node:crypto';
import { Decision } from './decision.js';
import { declarationOf, type Declaration } from './document/declaration.js';
import type { DmnDecision } from './document/dmn.types.js';
import { readDmn } from './document/read-dmn.js';
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

  get decisions(): DecisionEntry[] {
    return this.file.decisions.map((decision) => ({ id: decision.id ?? '', name: decision.name ?? decision.id ?? '', ...declarationOf(decision, this.file.definitions) }));
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
}
