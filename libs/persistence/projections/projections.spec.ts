import type { Actor } from '#libs/domain/decider.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { actors, contextAt, document, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import { involvedUnits } from './involved-units.js';
import { notificationsOf } from './notifications.js';
import { rowsOf } from './project.projection.js';
import { changesOf } from './read-table.js';
import { bigramsOf, searchTextOf } from './search-text.js';
import { workItems } from './work-item.rows.js';

const context = { calendar: sampleCalendar, officeUnit: 'commerce' };
const decide = (state: ProjectState, command: ProjectCommand, actor: Actor = actors.office) => projectLifecycle.decide(state, command, contextAt('2026-09-02T02:00:00.000Z', actor));
const after = (state: ProjectState, command: ProjectCommand, actor?: Actor) => decide(state, command, actor).reduce(projectLifecycle.evolve, state);
const registered = after(projectLifecycle.initial, { type: 'register', facts: sampleFacts(), plan: samplePlan() });
const completed = after(registered, { type: 'completeStep', stepId: 'S00', evidence: [] });
const submitted = after(completed, { type: 'completeStep', stepId: 'S30', evidence: [document('contract')] }, actors.officer);
const signed = after(submitted, { type: 'verifyStep', stepId: 'S30' });

describe('what an act writes', () => {
  it('is what it changed and no more', () => {
    const changes = changesOf(rowsOf('p', registered, context), rowsOf('p', completed, context));
    expect(changes.map(({ table, insert, update, remove }) => [table.name, insert.length, update.map((row) => row[table.key ?? 'project_id']), remove])).toEqual([
      ['project', 0, ['p'], []], ['project_step', 0, ['S00', 'S30'], []], ['work_item', 1, [], ['complete:S00']],
    ]);
  });

  it('is nothing when nothing of it is shown', () => {
    const described = after(registered, { type: 'updateFacts', changes: { description: '说明' }, plan: samplePlan() });
    expect(changesOf(rowsOf('p', registered, context), rowsOf('p', described, context))).toEqual([]);
  });

  it('does not take one project for another', () => {
    expect(rowsOf('q', registered, context).flatMap(({ rows }) => rows).every((row) => row['project_id'] === 'q')).toBe(true);
  });
});

describe('involved units', () => {
  it('are those of lead and signing while it is restricted, then of every stage reached', () => {
    expect(involvedUnits(registered)).toEqual(['commerce', 'lengshuitan']);
    expect(involvedUnits(signed)).toEqual(['commerce', 'housing', 'lengshuitan', 'natural-resources']);
  });
});

describe('work items', () => {
  const keys = (state: ProjectState) => workItems('p', state, context).map(({ item_key, unit_id }) => `${String(item_key)} ${String(unit_id)}`);
  const claim = (actor: Actor) => after(signed, { type: 'claimFigure', figure: { id: 'f', kind: 'fundsPaidIn', money: { currency: 'CNY', amountMinor: 1 }, date: '2026-09-01', voucher: 'v', evidence: [document('voucher')] } }, actor);

  it('follow the steps', () => {
    expect(keys(registered)).toEqual(['complete:S00 commerce']);
    expect(keys(submitted)).toEqual(['verify:S30 commerce']);
    expect(keys(signed)).toEqual(['complete:G04 natural-resources', 'complete:G19 natural-resources']);
  });

  it('give a figure to the office, and the office\'s own to the territory', () => {
    expect(keys(claim(actors.officer))).toContain('verifyFigure:f commerce');
    expect(keys(claim(actors.office))).toContain('verifyFigure:f lengshuitan');
  });

  it('are one while the project is suspended, and none after its end', () => {
    expect(keys(after(signed, { type: 'suspend', reason: '等待', authority: '市政府', reviewOn: '2026-12-01', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] }))).toEqual(['reviewSuspension lengshuitan']);
    expect(keys(after(signed, { type: 'terminate', reason: '退出', evidence: [document('withdrawal')] }))).toEqual([]);
  });
});

describe('notifications', () => {
  const told = (event: Partial<ProjectEvent>, state = signed, actor: Actor = actors.time) =>
    notificationsOf({ occurredAt: '', ...event } as ProjectEvent, state, actor, 'commerce').map(({ kind, unitId }) => `${kind} ${unitId}`);

  it('go to who must know', () => {
    expect(told({ type: 'StepOverdue', data: { stepId: 'G04', dueOn: '2026-09-05', unitId: 'natural-resources' } })).toEqual(['overdue natural-resources', 'overdue lengshuitan']);
    expect(told({ type: 'SuspensionReviewDue', data: { reviewOn: '2026-09-05' } })).toEqual(['suspensionReview lengshuitan', 'suspensionReview commerce']);
    expect(told({ type: 'StepReassigned', data: { stepId: 'G04', from: 'a', to: 'housing' } })).toEqual(['assigned housing']);
    expect(told({ type: 'ProjectResumed', data: {} })).toEqual([]);
  });

  it('tell each owner once of the dates that an event moved, and nobody when none did', () => {
    const move = (stepId: string, clock: 'green' | 'legal') => ({ stepId, clock, from: '2026-09-10', to: '2026-09-11', provisional: false });
    const changed = (moves: ReturnType<typeof move>[]) => ({ type: 'CalendarChanged' as const, data: { before: 'a', calendar: 'b', moves, firstDueOn: {} } });
    expect(told(changed([move('G04', 'green'), move('G04', 'legal'), move('G24', 'green')]))).toEqual(['moved natural-resources', 'moved housing']);
    expect(told(changed([]))).toEqual([]);
    const planned = { type: 'ProjectPlanned' as const, data: { plan: samplePlan(), added: [], removed: [], moved: [move('G04', 'green')] } };
    expect(told(planned, signed, actors.office)).toEqual(['moved natural-resources']);
    expect(told(planned, signed, actors.land)).toEqual([]);
    expect(told(planned, signed, { kind: 'import' })).toEqual([]);
    expect(told({ ...planned, data: { plan: samplePlan(), added: ['S00'], removed: [] } })).toEqual([]);
  });

  it('do not tell a unit what it did itself, nor anybody of a ledger taken over', () => {
    const event = { type: 'ProjectRegistered' as const, data: { facts: sampleFacts() } };
    expect(told(event, signed, actors.office)).toEqual(['assigned lengshuitan']);
    expect(told(event, signed, actors.officer)).toEqual([]);
    expect(told(event, signed, { kind: 'import' })).toEqual([]);
  });
});

describe('the text an event is found by', () => {
  const text = (data: unknown, reason?: string) => searchTextOf({ type: 'T', data, occurredAt: '', ...(reason && { reason }) }, actors.officer);

  it('holds person, reason and words, folded in width and case, without contacts and hashes', () => {
    const found = text({ stepId: 'Ｇ04', evidence: [{ id: 'abcdef', kind: 'permit', name: '许可证.PDF' }], facts: { contactPhone: '13800000000' } }, '用地');
    expect(found.split('\n')).toEqual(['李专员', '用地', 'g04', 'permit', '许可证.pdf']);
  });

  it('is bounded', () => expect(text({ note: '长'.repeat(5_000) }).length).toBe(1_000));

  it('is taken apart into pairs that do not span words', () => {
    expect(bigramsOf('用地规划\nab 规划')).toEqual(['用地', '地规', '规划', 'ab']);
    expect(bigramsOf('𠮷野')).toEqual(['𠮷野']);
    expect(bigramsOf('a')).toEqual([]);
  });
});
