/** One thing wrong with a pack, told to whoever edits the file. */
export interface PackProblem {
  /** File name inside the pack's folder. */
  file: string;
  /** Line, counted from 1. */
  line: number;
  /** The field, with entries named by their id, e.g. `steps[G24].owner`; empty when the file as a whole is meant. */
  field: string;
  message: string;
  /** What to do about it. */
  remedy: string;
  /** Problem and remedy in Chinese, where officials read them. */
  zh?: string;
}

/** A pack that cannot be used, with everything that is wrong with it. */
export class PackError extends Error {
  constructor(readonly problems: PackProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'PackError';
  }
}

/** A problem on one line, as editors and terminals like it: `lifecycle.yaml:12 steps[G24].owner: … Remedy`. */
export const describeProblem = ({ file, line, field, message, remedy }: PackProblem): string =>
  `${file}:${line} ${field ? `${field}: ` : ''}${message}. ${remedy}.`;

/** Keys and positions from the pack's root to a value. */
export type FieldPath = (string | number)[];

/** A problem found in the content, not yet placed in a file. */
export interface Finding {
  path: FieldPath;
  message: string;
  remedy: string;
  zh?: string;
}
