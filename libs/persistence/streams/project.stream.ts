import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { notificationsOf } from '../projections/notifications.js';
import { PROJECT_TABLES, rowsOf } from '../projections/project.projection.js';
import { projectStore } from './project-store.js';
import type { StreamDefinition } from './stream-definition.js';

export const PROJECT_STREAM: StreamDefinition<ProjectState, ProjectEvent> = {
  kind: 'project',
  initial: projectLifecycle.initial,
  evolve: projectLifecycle.evolve,
  store: projectStore,
  tables: PROJECT_TABLES,
  rowsOf,
  notificationsOf,
  pinsOf: (state) => state,
  beganOn: ({ facts }) => facts?.registeredOn,
  subjectOf: ({ facts }) => ({ code: facts?.code ?? '', name: facts?.name ?? '' }),
  projectOf: (id) => id,
};
