import { Ajv, type ErrorObject } from 'ajv';
import type { FieldPath, Finding } from './pack-error.js';
import { calendarSchema, packSchema } from './pack.schema.js';

const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });

/** Everything in which the content differs from the pack's JSON Schema. */
export const checkSchema = (content: unknown): Finding[] => findingsOf(packSchema, content);

/** Likewise for a calendar in a file of its own. */
export const checkCalendarSchema = (content: unknown): Finding[] => findingsOf(calendarSchema, content);

function findingsOf(schema: object, content: unknown): Finding[] {
  const validate = ajv.compile(schema); // it remembers those it has compiled
  validate(content);
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'propertyNames').map(findingOf);
}

function findingOf(error: ErrorObject): Finding {
  const path: FieldPath = error.instancePath.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required': return missing([...path, String(params.missingProperty)], String(params.missingProperty));
    case 'additionalProperties': return unknownField([...path, String(params.additionalProperty)], String(params.additionalProperty), error.parentSchema);
    case 'enum': return { path, message: `${show(error.data)} is not known here`, remedy: `Use one of ${(params.allowedValues as string[]).join(', ')}` };
    case 'type': return { path, message: `${show(error.data)} is not of type ${String(params.type)}`, remedy: `Write a value of type ${String(params.type)}` };
    case 'pattern': return wrongForm(path, error);
    case 'uniqueItems': return { path: [...path, Math.max(Number(params.i), Number(params.j))], message: 'the same value stands twice in this list', remedy: 'Remove one of them' };
    case 'minLength': return { path, message: 'the text is empty', remedy: 'Write the text' };
    case 'minItems': return { path, message: 'the list has too few entries', remedy: `Name at least ${String(params.limit)}` };
    default: return { path, message: `${show(error.data)} ${error.message ?? 'is not allowed'}`, remedy: 'Correct the value' };
  }
}

const LANGUAGES: Record<string, string> = { zh: 'Chinese', en: 'English' };

const missing = (path: FieldPath, name: string): Finding => {
  const language = LANGUAGES[name];
  return language
    ? { path, message: `the ${language} text is missing`, remedy: `Write it as "${name}": every label stands in both languages` }
    : { path, message: `"${name}" is missing`, remedy: `Add "${name}"` };
};

const unknownField = (path: FieldPath, name: string, schema: unknown): Finding => {
  const known = Object.keys((schema as { properties?: object } | undefined)?.properties ?? {});
  return { path, message: `"${name}" is not a field of this entry`, remedy: `Remove it or correct its spelling; the fields are ${known.join(', ')}` };
};

const wrongForm = (path: FieldPath, error: ErrorObject): Finding => {
  const { pattern } = error.params as { pattern: string };
  // An error about the name of a map's entry carries the name beside the path of the map.
  if (error.propertyName !== undefined)
    return { path: [...path, error.propertyName], message: `"${error.propertyName}" is not a well-formed key`, remedy: `Write it to match ${pattern}` };
  if (pattern === '\\S') return { path, message: 'the text is empty', remedy: 'Write the text' };
  return { path, message: `${show(error.data)} is not well-formed`, remedy: `Write it to match ${pattern}` };
};

const show = (value: unknown): string => {
  const written = JSON.stringify(value) ?? 'nothing';
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
};
