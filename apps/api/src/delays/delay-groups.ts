import type { DelayGroup } from '#libs/contracts/delay.views.js';
import type { HeldInterval } from '#libs/domain/project/delay-attribution.js';

export const GROUPINGS = ['unit', 'stage', 'territory'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One project's intervals, and where it lies. */
export interface ProjectTime {
  territoryId: string;
  intervals: HeldInterval[];
}

/** Time that is no unit's of ours stands under the party it belongs to. */
const keyOf = (by: Grouping, { territoryId }: ProjectTime, { unitId, party, stage }: HeldInterval): string =>
  by === 'territory' ? territoryId : by === 'stage' ? (stage ?? '') : (unitId ?? party);

/** The time of many projects by unit, stage or territory, the largest group first; the groups add up to the whole. */
export function delayGroups(by: Grouping, projects: ProjectTime[]): DelayGroup[] {
  const groups = new Map<string, DelayGroup & { seen: Set<ProjectTime> }>();
  for (const project of projects) {
    for (const interval of project.intervals) {
      const key = keyOf(by, project, interval);
      const group = groups.get(key) ?? { key, workingMs: 0, projects: 0, byParty: {}, seen: new Set() };
      groups.set(key, group);
      group.workingMs += interval.workingMs;
      group.byParty[interval.party] = (group.byParty[interval.party] ?? 0) + interval.workingMs;
      group.seen.add(project);
    }
  }
  return [...groups.values()].map(({ seen, ...group }) => ({ ...group, projects: seen.size })).toSorted((a, b) => b.workingMs - a.workingMs);
}
