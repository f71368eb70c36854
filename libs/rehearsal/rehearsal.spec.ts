import { addDays, instantOf, localDate } from '#libs/domain/instants.js';
import { dueOfStep } from '#libs/domain/project/step-clock.js';
import { ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import { proposedPack } from '#libs/packs/rules/publish-rules.js';
import { futureOf } from './future.js';
import { OutlookTally, weekOf } from './outlook.js';
import { LivedProject } from './rehearsal-fixture.js';
import { caseAhead, caseOfPast, rehearseProject, weightOf } from './rehearse-project.js';
import { sideBySide } from './side-by-side.js';
import { RehearsalTally } from './tally.js';
import { presentWorld, proposedWorld, type Proposal } from './world.js';

const REGISTERED = '2026-03-02';

describe('a rehearsal', () => {
  let ruled: RuledPack;
  let project: LivedProject;
  beforeAll(async () => {
    ruled = await LivedProject.ruled();
    project = new LivedProject(ruled, REGISTERED);
  });

  const ahead = (days = 90) => ({ from: instantOf(REGISTERED, 12), until: instantOf(addDays(REGISTERED, days)) });
  const rehearsed = (proposal: Proposal, one = project) => {
    const before = presentWorld(ruled, one.calendar);
    return rehearseProject(caseAhead('p', one.state), { before, after: proposedWorld(ruled, before, proposal) }, ahead());
  };
  /** The open step whose running limit is green, which the tests change. */
  const greenStep = () => Object.values(project.state.steps).find(({ status, plan }) => status === 'open' && plan.limits.green)!;

  it('moves exactly the dates of the limit that was changed', () => {
    const step = greenStep(), { limits } = step.plan, amount = limits.green!.amount + 2;
    const { project: row } = rehearsed({ limits: [{ stepId: step.plan.id, kind: 'green', amount, unit: 'workingDay' }] });
    const from = dueOfStep(step, project.calendar)!.date;
    expect(row.moved).toEqual([{ stepId: step.plan.id, clock: 'green', isRunning: true, from, to: project.calendar.due(step.openedOn!, { amount, unit: 'workingDay' }).date }]);
    expect(row).toMatchObject({ created: [], cancelled: [], owners: [] });
  });

  it('says that a limit which is not the running one moves nothing that anybody is reminded of', () => {
    const step = greenStep();
    const { project: row } = rehearsed({ limits: [{ stepId: step.plan.id, kind: 'legal', amount: 200, unit: 'workingDay' }] });
    expect(row.moved).toMatchObject([{ stepId: step.plan.id, clock: 'legal', isRunning: false }]);
    expect(row.after).toEqual(row.before);
  });

  it('finds nothing where nothing is proposed, or what concerns no open step', () => {
    expect(weightOf(rehearsed({}).project)).toBe(0);
    expect(weightOf(rehearsed({ limits: [{ stepId: 'G31', kind: 'green', amount: 1, unit: 'workingDay' }] }).project)).toBe(0);
  });

  it('leaves the state it starts from, and the other world, alone', () => {
    const start = JSON.stringify(project.state), alone = rehearsed({}).before.events;
    const { before, after } = rehearsed({ limits: [{ stepId: greenStep().plan.id, kind: 'green', amount: 1, unit: 'workingDay' }] });
    expect(before.events).toEqual(alone);
    expect(after.events).not.toEqual(alone);
    expect(JSON.stringify(project.state)).toBe(start);
  });

  it('comes into another calendar as its rollout would: what is late and moves is no longer late, and is told anew', () => {
    const step = greenStep(), { calendar } = project, due = dueOfStep(step, calendar)!.date, present = presentWorld(ruled, calendar), from = instantOf(calendar.addWorkingDays(due, 1), 12);
    const { state: late } = futureOf(project.state, present, { from: instantOf(REGISTERED, 12), until: from });
    expect(late.steps[step.plan.id]).toMatchObject({ overdue: true });
    const later = structuredClone(ruled.pack.calendar);
    for (let day = 0; day < 5; day += 1) later.years['2026']!.off.push(calendar.addWorkingDays(due, -day));
    const { before, after } = rehearseProject(caseAhead('p', late), { before: present, after: proposedWorld(ruled, present, { calendar: later }) }, { from, until: instantOf(addDays(due, 60)) });
    const told = ({ events }: typeof before, type: string) => events.filter((event) => event.type === type && 'stepId' in event.data && event.data.stepId === step.plan.id);
    expect([told(before, 'StepOverdue').length, told(after, 'StepOverdue').length]).toEqual([0, 1]);
    expect(after.events[0]).toMatchObject({ type: 'CalendarChanged', reason: '推演' });
    expect(after.state.steps[step.plan.id]!.firstDueOn).toBe(due);
  });

  it('moves dates by another calendar', () => {
    const step = greenStep(), due = dueOfStep(step, project.calendar)!.date, calendar = structuredClone(ruled.pack.calendar);
    calendar.years['2026']!.off.push(due);
    expect(rehearsed({ calendar }).project.moved).toContainEqual(expect.objectContaining({ stepId: step.plan.id, from: due, to: project.calendar.addWorkingDays(due, 1) }));
  });

  it('lets open steps follow a table from the day on which it comes into effect', async () => {
    const { pack } = ruled, step = greenStep(), day = '2026-03-04', { limits: { green } } = step.plan;
    const cell = new RegExp(`(<outputEntry id="step-limit.${step.plan.id}.o5"><text>)[^<]*`), text = pack.rules['step-limit']!.replace(cell, `$1${green!.amount + 4}`);
    const dated = text.replace('<decision id="step-limit"', `<decision luodi:version="2026.9" luodi:effectiveFrom="${day}" id="step-limit"`);
    const { state, events } = futureOf(project.state, proposedWorld(ruled, presentWorld(ruled, project.calendar), { rules: await ruledPack(await proposedPack(pack, 'step-limit', dated)) }), ahead(20));
    const planned = events.filter((event) => event.type === 'ProjectPlanned');
    expect(planned.map(({ occurredAt, data: { moved = [] } }) => [occurredAt, moved.map(({ stepId }) => stepId)])).toEqual([[ahead().from, []], [instantOf(day), [step.plan.id]]]);
    expect(state.settings).toMatchObject({ ruleVersions: { 'step-limit': '2026.9' } });
    expect(state.settings.changesOn).toBeUndefined();
    const first = events.find((event) => event.type === 'StepOverdue' && event.data.stepId === step.plan.id);
    expect(first!.data).toMatchObject({ dueOn: project.calendar.due(step.openedOn!, { ...green!, amount: green!.amount + 4 }).date });
  });

  it('tells who else would owe a step, by the proposed table', async () => {
    const step = greenStep(), rules = { ...ruled.pack.rules };
    rules['assign-step'] = otherOwner(rules['assign-step']!, step.plan.id);
    const { project: row, ...futures } = rehearsed({ rules: await ruledPack({ ...ruled.pack, rules }) });
    expect(row.owners).toEqual([{ stepId: step.plan.id, from: step.plan.owner, to: 'housing' }]);
    const tally = new RehearsalTally(10);
    tally.add({ project: row, ...futures });
    const units = Object.fromEntries(tally.result.summary.units.map((unit) => [unit.unitId, unit]));
    expect(units['housing']).toMatchObject({ gained: 1, lost: 0, projects: 1 });
    expect(units[step.plan.owner]).toMatchObject({ gained: 0, lost: 1 });
  });

  it('puts two futures side by side', () => {
    const { stepId, limit } = { stepId: greenStep().plan.id, limit: greenStep().plan.limits.green! };
    const { before, after } = rehearsed({ limits: [{ stepId, kind: 'green', amount: limit.amount + 1, unit: limit.unit }] });
    const lines = sideBySide(before.events, after.events);
    expect(lines.filter(({ mark }) => mark === 'onlyAfter').map(({ after: one }) => one!.type)).toEqual(['ProjectPlanned', 'ReminderSent']); // a day more leaves room for an earlier reminder
    const moved = lines.filter(({ mark }) => mark === 'moved');
    expect(moved.length).toBeGreaterThan(0);
    for (const line of moved) expect((line.after!.data as { stepId: string }).stepId).toBe(stepId);
  });

  it('adds projects up and keeps those with most differences', () => {
    const tally = new RehearsalTally(1), step = greenStep();
    tally.add(rehearsed({}));
    tally.add(rehearsed({ limits: [{ stepId: step.plan.id, kind: 'green', amount: 1, unit: 'workingDay' }] }));
    const { summary, rows } = tally.result;
    expect(summary).toMatchObject({ projects: 2, changed: 1, moved: 1, earlier: 1, later: 0 });
    expect(rows).toHaveLength(1);
    expect(summary.units.find(({ unitId }) => unitId === step.plan.owner)).toMatchObject({ moved: 1 });
  });

  it('does again in a past period what people did, and lets the proposed limit judge them', () => {
    const lived = new LivedProject(ruled, REGISTERED), step = greenStep(), stepId = step.plan.id;
    const on = project.calendar.addWorkingDays(REGISTERED, step.plan.limits.green!.amount);
    lived.act(instantOf(on, 11), { type: 'completeStep', stepId, evidence: step.plan.evidence.map((kind) => ({ id: kind, kind, name: kind })) });
    const period = { from: instantOf(REGISTERED), until: instantOf(addDays(on, 2)) }, before = presentWorld(ruled, lived.calendar);
    const after = proposedWorld(ruled, before, { limits: [{ stepId, kind: 'green', amount: 1, unit: 'workingDay' }] });
    const result = rehearseProject(caseOfPast('p', lived.events, period)!, { before, after }, period);
    const lateness = (events: typeof result.before.events) => events.filter((event) => event.type === 'StepOverdue' && event.data.stepId === stepId).length;
    expect([lateness(result.before.events), lateness(result.after.events)]).toEqual([0, 1]);
    expect(result.after.state.steps[stepId]!.settledOn).toBe(result.before.state.steps[stepId]!.settledOn);
    expect(result.project.refusedActs).toBe(0);
  });

  it('shows what will be due and late if nothing is done', () => {
    const period = { from: instantOf(REGISTERED, 12), until: instantOf(addDays(REGISTERED, 91)) }, tally = new OutlookTally(period);
    tally.add(project.state, presentWorld(ruled, project.calendar));
    const open = Object.values(project.state.steps).filter(({ status }) => status === 'open').flatMap((step) => dueOfStep(step, project.calendar) ?? []);
    const { due, late, cells, alreadyLate } = tally.result;
    expect(due).toBe(open.filter(({ date }) => date < localDate(period.until)).length);
    expect(late).toBe(due);
    expect(alreadyLate).toEqual({});
    expect(cells.reduce((sum, cell) => sum + cell.due, 0)).toBe(due);
    expect(new Set(cells.map(({ week }) => weekOf(week)))).toEqual(new Set(cells.map(({ week }) => week)));
  });

  it('counts as already late what was due before today, and not as a day to come', () => {
    const from = addDays(REGISTERED, 60), tally = new OutlookTally({ from: instantOf(from, 12), until: instantOf(addDays(from, 91)) });
    tally.add(project.state, presentWorld(ruled, project.calendar));
    const { due, late, alreadyLate } = tally.result, open = Object.values(project.state.steps).filter(({ status }) => status === 'open').flatMap((step) => dueOfStep(step, project.calendar) ?? []);
    expect(Object.values(alreadyLate).reduce((sum, count) => sum + count, 0)).toBe(open.filter(({ date }) => date < from).length);
    expect(due + Object.values(alreadyLate).reduce((sum, count) => sum + count, 0)).toBe(open.length);
    expect(late).toBe(due);
  });
});

/** The table with a row before the others that gives the step to the housing bureau. */
const otherOwner = (dmn: string, stepId: string): string => {
  const at = dmn.indexOf('<rule '), end = dmn.indexOf('</rule>', at) + '</rule>'.length;
  const row = dmn.slice(at, end), inputs = [...row.matchAll(/<inputEntry[^>]*>[\s\S]*?<\/inputEntry>/g)];
  const own = inputs.reduce((text, [entry], index) => text.replace(entry, `<inputEntry id="o-i${index}"><text>${index === 0 ? `"${stepId}"` : '-'}</text></inputEntry>`), row)
    .replace(/<outputEntry[^>]*>[\s\S]*?<\/outputEntry>/, '<outputEntry id="o-o"><text>"housing"</text></outputEntry>').replace(/<rule id="[^"]*"/, '<rule id="other"');
  return dmn.slice(0, at) + own + dmn.slice(at);
};
