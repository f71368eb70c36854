import { randomUUID } from 'node:crypto';
import type { PackShelf } from '#libs/acts/pack-shelf.js';
import { instantOf } from '#libs/domain/instants.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import { RecordedProject, testPersistence } from '#libs/persistence/testing/persistence-fixture.js';
import { sampleCalendar } from '#libs/testing/sample-project.js';
import { ProjectActivitiesOnRecord } from './project.activities.js';

const entered: ProjectEvent = { type: 'StageEntered', data: { stage: 'lead', schedule: [] }, occurredAt: instantOf('2026-09-01') } as unknown as ProjectEvent;
const reminded: ProjectEvent = { type: 'ReminderSent', data: { stepId: 'S00', unitId: 'commerce', offset: 1, dueOn: '2026-09-08' }, occurredAt: instantOf('2026-09-07') } as unknown as ProjectEvent;

test('a second attempt of a workflow task that owes something else under the same id is told to look again', async () => {
  const persistence = await testPersistence();
  try {
    const project = await new RecordedProject(persistence).register();
    const shelf = { of: async () => ({ pack: {}, calendar: sampleCalendar }), newest: async () => undefined } as unknown as PackShelf;
    const activities = new ProjectActivitiesOnRecord(persistence.streams, persistence.recorder, shelf);
    const commandId = randomUUID(), { id: projectId, sequence } = project;
    expect(await activities.record({ projectId, commandId, expected: sequence, events: [entered] })).toBe(true);
    expect(await activities.record({ projectId, commandId, expected: sequence, events: [entered] })).toBe(true); // the same again
    expect(await activities.record({ projectId, commandId, expected: sequence + 1, events: [reminded] })).toBe(false);
    expect(await activities.plan(projectId, commandId, instantOf('2026-09-02'))).toBe(true);
    expect((await persistence.streams.readEventsAfter(project.streamId, sequence)).map(({ type }) => type)).toEqual(['StageEntered']);
  } finally {
    await persistence.drop();
  }
});
