import { FIELD_MESSAGES } from '#libs/contracts/messages/field-messages.js';
import { PROBLEM_STATUS } from '#libs/contracts/messages/problem-codes.js';
import { PROBLEM_MESSAGES, WON_BY } from '#libs/contracts/messages/problem-messages.js';
import { problemTitle } from '#libs/contracts/messages/problem-titles.js';
import { fill, type Language } from '#libs/contracts/messages/text.js';
import type { Problem } from '#libs/contracts/project.views.js';
import type { ApiProblem } from './api-problem.js';

/** The RFC 9457 document of a refusal in the caller's language. */
export function problemDocument({ code, parameters, extras }: ApiProblem, language: Language): Problem {
  const status = PROBLEM_STATUS[code];
  const worded = inLanguage(parameters, language);
  const wonBy = worded['wonBy'] as Record<string, unknown> | undefined;
  const sentence = fill(PROBLEM_MESSAGES[code][language], worded, language);
  return {
    type: `urn:luodi:problem:${code}`,
    title: problemTitle(status)[language],
    status,
    detail: wonBy ? `${sentence} ${fill(WON_BY[language], wonBy, language)}` : sentence,
    code,
    ...(extras.field && { field: extras.field }),
    ...(extras.rule && { rule: extras.rule }),
    ...(Object.keys(worded).length > 0 && { parameters: worded }),
    ...(extras.fields?.length && {
      problems: extras.fields.map(({ field, message, parameters: bounds }) => ({
        field,
        detail: fill(FIELD_MESSAGES[message][language], inLanguage(bounds, language), language),
      })),
    }),
  };
}

/** Parameters may carry texts in both languages; the document carries the caller's. */
const inLanguage = (parameters: Record<string, unknown>, language: Language): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, inOne(value, language)]));

function inOne(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => inOne(item, language));
  if (value === null || typeof value !== 'object') return value;
  if ('zh' in value && 'en' in value) return (value as Record<Language, unknown>)[language];
  return inLanguage(value as Record<string, unknown>, language);
}
