import type { LimitKind } from '#libs/domain/project/step-clock.js';
import type { PackRules } from './pack-rules.js';

/** Where a limit comes from, and whether the city said so itself. */
export interface LimitSource {
  source?: string;
  confirmed: boolean;
}

/** The annotations of `step-limit` that say so, and the words of its last one for the limits that are still to be confirmed. */
const SOURCES: Record<LimitKind, string> = { legal: '法定依据', promised: '承诺依据', green: '绿色通道依据' };
const WORDS: Record<LimitKind, string> = { legal: '法定', promised: '承诺', green: '绿色通道' };
const UNCONFIRMED = '待确认';

/** A row of one version of the table. */
export const sourceKey = (version: string, row: string): string => `${version} ${row}`;

/** What each text of the table `step-limit` says of the sources of its limits, by {@link sourceKey}. */
export function limitSources(rules: PackRules): ReadonlyMap<string, Record<LimitKind, LimitSource>> {
  return new Map(rules.tablesOf('step-limit').flatMap(({ version, table: { annotations, rows } }) => rows.map((row) => {
    const note = (heading: string) => row.annotations[annotations.indexOf(heading)]?.trim() ?? '';
    const unconfirmed = note(UNCONFIRMED).split('、');
    const of = (kind: LimitKind): LimitSource => ({ ...(note(SOURCES[kind]) && { source: note(SOURCES[kind]) }), confirmed: !unconfirmed.includes(WORDS[kind]) });
    return [sourceKey(version, row.id), { legal: of('legal'), promised: of('promised'), green: of('green') }] as const;
  })));
}
