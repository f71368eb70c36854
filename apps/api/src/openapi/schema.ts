import type { OpenAPIObject } from '@nestjs/swagger';

export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
export type ReferenceObject = Extract<Schema, { $ref: string }>;
export type SchemaObject = Exclude<Schema, ReferenceObject>;

/** The keys of `T` that may be absent. */
type OptionalKey<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T] & string;

/**
 * The schema of an answer, bound to its TypeScript type: a property that is missing, superfluous or wrongly optional
 * does not compile, so that the OpenAPI document cannot drift from the contracts.
 */
export const objectSchema =
  <T>() =>
  <const O extends readonly OptionalKey<T>[]>(
    properties: { [K in keyof Required<T>]: Schema },
    optional: OptionalKey<T> extends O[number] ? O : never,
  ): SchemaObject => ({
    type: 'object',
    properties: properties as Record<string, Schema>,
    required: Object.keys(properties).filter((key) => !(optional as readonly string[]).includes(key)),
  });

export const text: SchemaObject = { type: 'string' };
export const uuid: SchemaObject = { type: 'string', format: 'uuid' };
export const date: SchemaObject = { type: 'string', format: 'date', example: '2026-11-24' };
export const instant: SchemaObject = { type: 'string', format: 'date-time', example: '2026-11-24T01:00:00.000Z' };
export const whole: SchemaObject = { type: 'integer' };
export const number: SchemaObject = { type: 'number' };
export const flag: SchemaObject = { type: 'boolean' };
export const anything: SchemaObject = { type: 'object', additionalProperties: true };
export const oneOf = (...values: readonly string[]): SchemaObject => ({ type: 'string', enum: [...values] });
export const listOf = (items: Schema): SchemaObject => ({ type: 'array', items });
export const mapOf = (values: Schema): SchemaObject => ({ type: 'object', additionalProperties: values });
export const ref = (name: string): ReferenceObject => ({ $ref: `#/components/schemas/${name}` });
