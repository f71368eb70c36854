import { randomUUID } from 'node:crypto';
import { STREAM_KINDS } from '#libs/domain/ids.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import { actors, contextAt, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import { rowsOf } from '../projections/project.projection.js';
import { changesOf, type Row, type RowChanges } from '../projections/read-table.js';
import { actStatement } from './act-statement.js';
import { newEvents } from './event-row.js';

const context = { calendar: sampleCalendar, officeUnit: 'commerce' };
const events = projectLifecycle.decide(projectLifecycle.initial, { type: 'register', facts: sampleFacts(), plan: samplePlan() }, contextAt('2026-09-01T02:00:00.000Z', actors.officer));
const registered = events.reduce(projectLifecycle.evolve, projectLifecycle.initial);
const change = { streamId: 'project/p', expected: 2, before: projectLifecycle.initial, after: registered, events };
const statement = (changes: RowChanges[]) =>
  actStatement({ commandId: randomUUID(), fingerprint: '', actor: actors.office, changes: [change] }, change, newEvents(change), { changes, officeUnit: 'commerce' });

describe('the statement of an act', () => {
  it('has a name that PostgreSQL reads whole, however much the act changes', () => {
    const row: Row = { project_id: 'p' };
    const all = rowsOf('p', registered, context).map(({ table }) => ({ table, insert: [row], update: [row], remove: table.key ? ['k'] : [] }));
    expect(statement(all).name.length).toBeLessThan(63);
  });

  it('has the same text under the same name, and another name for another text', () => {
    const changes = changesOf(rowsOf('p', projectLifecycle.initial, context), rowsOf('p', registered, context));
    const [one, two, other] = [statement(changes), statement(changes), statement(changes.slice(1))];
    expect([two.name, two.text]).toEqual([one.name, one.text]);
    expect(other.name).not.toBe(one.name);
  });

  it('of another kind of thing has another name, since the same parts are another text there', () => {
    const state = { status: 'unraised', formerHolderIds: [], level: 0, progress: [], returns: 0, suspensions: [], reminded: {}, overdue: [] };
    const matter = { streamId: 'matter/m', expected: 2, before: state, after: state, events: [] };
    const of = actStatement({ commandId: randomUUID(), fingerprint: '', actor: actors.office, changes: [matter] }, matter, [], { changes: [], officeUnit: 'commerce' });
    expect(of.text).not.toBe(statement([]).text);
    expect(of.name).not.toBe(statement([]).name);
    expect(new Set(STREAM_KINDS.map((kind) => kind.slice(0, 2))).size).toBe(STREAM_KINDS.length);
  });

  it('carries no value in its text', () => {
    const { text } = statement([]);
    for (const value of ['project/p', '王主任', '湘澜']) expect(text).not.toContain(value);
  });
});
