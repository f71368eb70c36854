import { Transform } from 'class-transformer';

/** `?stage=lead,signing` or `?stage=lead&stage=signing` as a list. */
export const SplitByComma = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part]))));
