import { canonicalJson } from './pack-hash.js';
import type { Pack } from './pack.types.js';

/** A field with another value; undefined where one version does not have it. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What became of one entry between two versions of a pack. */
export interface PackChange {
  kind: EntryKind;
  id: string;
  change: 'added' | 'removed' | 'changed';
  /** Empty for an entry that was added or removed. */
  fields: FieldChange[];
}

type Entries = Map<string, object>;

const byId = (list: { id: string }[]): Entries => new Map(list.map((entry) => [entry.id, entry]));
const byNumber = (list: { number: number }[]): Entries => new Map(list.map((entry) => [String(entry.number), entry]));
const byKey = (map: Record<string, object>): Entries => new Map(Object.entries(map));

const KINDS = {
  unit: (pack: Pack) => byId(pack.units),
  unitGroup: (pack: Pack) => byId(pack.unitGroups),
  measureGroup: (pack: Pack) => byNumber(pack.measureGroups),
  measure: (pack: Pack) => byNumber(pack.measures),
  target: (pack: Pack) => byId(pack.targets),
  stage: (pack: Pack) => byId(pack.stages),
  template: (pack: Pack) => byId(pack.templates),
  step: (pack: Pack) => byId(pack.steps),
  evidenceKind: (pack: Pack) => byKey(pack.evidenceKinds),
  suspensionReason: (pack: Pack) => byKey(pack.suspensionReasons),
  chain: (pack: Pack) => byKey(pack.chains),
  matterKind: (pack: Pack) => byKey(pack.matterKinds),
  matterClass: (pack: Pack) => byKey(pack.matterClasses),
  matterLevel: (pack: Pack) => byKey(pack.matterLevels),
  // Packs that were loaded before there was reporting have none.
  cycle: (pack: Pack) => byId(pack.cycles ?? []),
  duty: (pack: Pack) => byId(pack.duties ?? []),
  form: (pack: Pack) => byId(pack.forms ?? []),
  reportLayout: (pack: Pack) => byId(pack.reportLayouts ?? []),
  rule: (pack: Pack) => new Map(Object.entries(pack.rules).map(([name, text]) => [name, { text }])),
  calendarYear: (pack: Pack) => byKey(pack.calendar.years),
  statutoryYear: (pack: Pack) => new Map(Object.entries(pack.calendar.statutory).map(([year, days]) => [year, { days }])),
  pack: ({ label, city, planYear, officeUnit, fundsThresholdPercent, matterSettings, bulletinSettings, calendar }: Pack) =>
    byKey({ pack: { label, city, planYear, officeUnit, fundsThresholdPercent, matterSettings, bulletinSettings, calendarVersion: calendar.version } }),
} satisfies Record<string, (pack: Pack) => Entries>;

export type EntryKind = keyof typeof KINDS;

/** Everything that differs from `before` to `after`, by kind and id; the order of entries and the version's own number do not count. */
export const diffPacks = (before: Pack, after: Pack): PackChange[] =>
  (Object.keys(KINDS) as EntryKind[]).flatMap((kind) => diffEntries(kind, KINDS[kind](before), KINDS[kind](after)));

function diffEntries(kind: EntryKind, before: Entries, after: Entries): PackChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): PackChange[] => {
    const [old, next] = [before.get(id), after.get(id)];
    if (!old) return [{ kind, id, change: 'added', fields: [] }];
    if (!next) return [{ kind, id, change: 'removed', fields: [] }];
    const fields = diffFields(old as Record<string, unknown>, next as Record<string, unknown>);
    return fields.length > 0 ? [{ kind, id, change: 'changed', fields }] : [];
  });
}

const diffFields = (before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => canonicalJson(before[field] ?? null) !== canonicalJson(after[field] ?? null))
    .map((field) => ({ field, before: before[field], after: after[field] }));
