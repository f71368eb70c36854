/** The opened database. */
export const PERSISTENCE = Symbol('persistence');

/** The pool for plain SQL of the edge: accounts, evidence, health. */
export const SQL = Symbol('sql');
