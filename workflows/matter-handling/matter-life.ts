import { patched } from '@temporalio/workflow';
import { searchAttributes } from '#libs/contracts/search-attributes.js';
import type { MatterCommand } from '#libs/domain/matter/matter.commands.js';
import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import { hasEnded } from '#libs/domain/matter/matter.guards.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { LifeKind } from '../life/life.js';

/** A matter's life. Before it climbs, and before anybody is reminded or late, it is asked who can act now: people come, go and are absent. */
export const MATTER_LIFE: LifeKind<MatterState, MatterCommand, MatterEvent> = {
  decider: matterHandling,
  hasEnded,
  calendarOf: ({ calendar }) => calendar,
  needsPlan: (state, context) => {
    const owed = matterHandling.tick(state, context).map(({ type }) => type);
    return owed.includes('MatterEscalated') || (owed.some((type) => type === 'MatterReminded' || type === 'MatterOverdue') && patched('asks-who-can-act-before-it-reminds'));
  },
  attributes: ({ facts, holderId, status }, next) => [
    { key: searchAttributes.stage, value: status },
    { key: searchAttributes.territory, value: facts?.territoryId ?? null },
    { key: searchAttributes.leadUnit, value: holderId ?? null },
    { key: searchAttributes.matterClass, value: facts?.classId ?? null },
    { key: searchAttributes.nextMoment, value: next === undefined ? null : new Date(next) },
  ],
};
