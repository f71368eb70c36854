import type { FieldMessage } from '#libs/contracts/messages/field-messages.js';
import type { ProblemCode } from '#libs/contracts/messages/problem-codes.js';

/** One wrong field, before it is put into words. */
export interface FieldProblem {
  field: string;
  code: ProblemCode;
  message: FieldMessage;
  parameters: Record<string, unknown>;
}
