import type { ProblemCode } from '#libs/contracts/messages/problem-codes.js';
import type { RuleReference } from '#libs/domain/decider.js';
import type { FieldProblem } from './field-problem.js';

/** What may stand beside a problem's code and parameters. */
export interface ProblemExtras {
  field?: string;
  /** The rule that refuses. */
  rule?: RuleReference;
  fields?: FieldProblem[];
  headers?: Record<string, string>;
  cause?: unknown;
}

/** A refusal that the edge itself gives; deciders throw DomainError. Both end in the same problem document. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly parameters: Record<string, unknown> = {},
    readonly extras: ProblemExtras = {},
  ) {
    super(`${code} ${JSON.stringify(parameters)}`, { cause: extras.cause });
    this.name = 'ApiProblem';
  }
}
