/**
 * The variables that the expressions of one table or one decision see. Not a plain object on purpose: feelin copies plain
 * ones when it compiles, and ours must stay the one that we fill before each run.
 */
export class FeelScope {
  [name: string]: unknown;

  constructor(names: Record<string, unknown> = {}) {
    Object.assign(this, names);
  }
}
