import { Injectable, ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '../problems/field-problem.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { FieldContext } from './field.decorators.js';

/** Checks DTOs strictly: what is not declared is refused, with its name. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      validationError: { target: false, value: true },
      exceptionFactory: (errors) => inputProblem(errors.flatMap((error) => fieldProblems(error, ''))),
    });
  }
}

/** All wrong fields in one problem; its code is theirs when they agree. */
export function inputProblem(fields: FieldProblem[]): ApiProblem {
  const codes = new Set(fields.map(({ code }) => code));
  const code = codes.size === 1 ? fields[0]!.code : 'invalid-input';
  const unknown = fields.filter(({ message }) => message === 'unknown').map(({ field }) => field);
  return new ApiProblem(code, { ...(unknown.length && { fields: unknown }) }, { field: fields[0]?.field, fields });
}

function fieldProblems(error: ValidationError, prefix: string): FieldProblem[] {
  const field = prefix + error.property;
  const own = Object.keys(error.constraints ?? {}).map((name): FieldProblem => {
    const context = error.contexts?.[name] as FieldContext | undefined;
    if (name === 'whitelistValidation') return { field, code: 'unknown-field', message: 'unknown', parameters: {} };
    if (error.value === undefined) return { field, code: context?.code ?? 'invalid-input', message: 'required', parameters: {} };
    return context ? { field, ...context } : { field, code: 'invalid-input', message: 'object', parameters: {} };
  });
  const nested = (error.children ?? []).flatMap((child) => fieldProblems(child, `${field}.`));
  // A list that is no list fails several checks; one sentence is enough.
  return [...own.slice(0, 1), ...nested];
}

