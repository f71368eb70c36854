import type { Situation } from '#libs/acts/acts.js';
import type { PackShelf } from '#libs/acts/pack-shelf.js';
import type { Presence } from '#libs/acts/presence.js';
import type { DecidedEvent } from '#libs/domain/decider.js';
import type { StreamKind } from '#libs/domain/ids.js';
import { matterPlanner } from './matter-planner.js';
import { projectPlanner } from './project-planner.js';

/** Asks the rules what a thing's plan is now; nothing when it equals the present one. */
export type Planner = (situation: Situation<unknown>) => Promise<DecidedEvent[]>;

/** By kind; what is not here is not planned anew by time. */
export type Planners = Partial<Record<StreamKind, Planner>>;

export const plannersOf = (shelf: PackShelf, presence: Presence): Planners => ({ project: projectPlanner(shelf) as Planner, matter: matterPlanner(presence) as Planner });
