/** Drafts of decision tables, by id. Whoever keeps drafts provides it. */
export interface RuleDrafts {
  /** DMN texts by file name without `.dmn`; undefined when there is no such draft. */
  rulesOf: (draftId: string) => Promise<Record<string, string> | undefined>;
}

export const RULE_DRAFTS = Symbol('rule drafts');
