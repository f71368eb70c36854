import { searchAttributes } from '#libs/contracts/search-attributes.js';
import { isToBePlanned } from '#libs/domain/project/project.tick.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { LifeKind } from '../life/life.js';

/** A project's life. A stage is planned anew before it is entered, since facts have become known that rules ask about, and on a day on which rules change. */
export const PROJECT_LIFE: LifeKind<ProjectState, ProjectCommand, ProjectEvent> = {
  decider: projectLifecycle,
  hasEnded: ({ status }) => status === 'completed' || status === 'terminated',
  calendarOf: ({ calendar }) => calendar,
  needsPlan: (state, { now }) => isToBePlanned(state, now),
  attributes: ({ facts, stage }, next) => [
    { key: searchAttributes.stage, value: stage ?? null },
    { key: searchAttributes.territory, value: facts?.territoryId ?? null },
    { key: searchAttributes.leadUnit, value: facts?.leadUnitId ?? null },
    { key: searchAttributes.nextMoment, value: next === undefined ? null : new Date(next) },
  ],
};
