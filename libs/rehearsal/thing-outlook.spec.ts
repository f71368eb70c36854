import { addDays, instantOf, type LocalDate } from '#libs/domain/instants.js';
import { countedDuties } from '#libs/domain/matter/matter-clock.js';
import { initialSubmission, reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import { answered, inHand, raised } from '#libs/testing/matter-life.js';
import { matterActors as actors } from '#libs/testing/sample-matter.js';
import { contextAt } from '#libs/testing/sample-project.js';
import { sampleSubmission } from '#libs/testing/sample-submission.js';
import { ThingOutlookTally } from './thing-outlook.js';

const { calendar } = contextAt(instantOf('2026-09-01', 10), actors.time);
const from = (day: LocalDate, days = 90) => new ThingOutlookTally({ from: instantOf(day, 12), until: instantOf(addDays(day, days + 1)) });
const sums = (cells: { unitId: string; due: number; late: number }[]) => cells.reduce<Record<string, [number, number]>>((sum, { unitId, due, late }) => ({ ...sum, [unitId]: [(sum[unitId]?.[0] ?? 0) + due, (sum[unitId]?.[1] ?? 0) + late] }), {});

describe('what matters hold if nothing is done', () => {
  it('is what each owes by when, and every level that runs out', () => {
    const tally = from('2026-09-01'), { state } = raised();
    tally.addMatter(state, calendar);
    const { cells, ...total } = tally.result;
    // To be signed for by the land bureau, which is late; then the days of five levels, and the last one's.
    expect(total).toEqual({ open: 1, due: 7, late: 1, escalations: 5, alreadyLate: {} });
    expect(sums(cells)).toEqual({ 'natural-resources': [2, 1], lengshuitan: [1, 0], commerce: [1, 0], 'government-office': [3, 0] });
    expect(cells[0]).toEqual({ unitId: 'natural-resources', week: '2026-08-31', due: 1, late: 1 });
  });

  it('counts nothing behind its end, and what is late already by itself', () => {
    const { state } = inHand(), promised = countedDuties(state, calendar).find(({ what }) => what === 'promised')!.due!.date;
    const soon = from('2026-09-04', 1), late = from(addDays(promised, 5), 30);
    soon.addMatter(state, calendar);
    expect(soon.result).toMatchObject({ open: 1, due: 0, late: 0, escalations: 0, cells: [] });
    late.addMatter(inHand().pass(addDays(promised, 3)).state, calendar);
    expect(late.result).toMatchObject({ alreadyLate: { 'natural-resources': 1 }, late: 0 });
  });

  it('gives the evaluation to the unit that raised it', () => {
    const tally = from('2026-09-04');
    tally.addMatter(answered().state, calendar);
    expect(sums(tally.result.cells)).toEqual({ lengshuitan: [1, 0] });
  });
});

describe('what reports hold if nothing is done', () => {
  const open = reportingCycle.decide(initialSubmission, { type: 'open', facts: sampleSubmission() }, contextAt(instantOf('2026-11-20', 9), actors.time)).reduce(reportingCycle.evolve, initialSubmission);

  it('is their due date, their lateness and their levels', () => {
    const tally = from('2026-11-20');
    tally.addSubmission(open, calendar);
    const { cells, ...total } = tally.result;
    expect(total).toEqual({ open: 1, due: 1, late: 1, escalations: open.facts!.ladder.filter(({ level }) => level > 1).length, alreadyLate: {} });
    expect(cells).toEqual([{ unitId: 'lengshuitan', week: '2026-11-23', due: 1, late: 1 }]);
  });

  it('is late already, when it is', () => {
    const tally = from('2026-12-01');
    tally.addSubmission(open, calendar);
    expect(tally.result).toMatchObject({ due: 0, late: 0, alreadyLate: { lengshuitan: 1 } });
  });

  it('is the review of what was handed in, which is its reviewer\'s', () => {
    const tally = from('2026-11-25');
    tally.addSubmission({ ...open, status: 'submitted', review: { from: '2026-11-25' }, versions: [{ number: 1, values: {}, isNothing: false, submittedAt: instantOf('2026-11-25', 10), status: 'submitted' }] }, calendar);
    expect(tally.result).toMatchObject({ due: 1, late: 1, alreadyLate: {} });
    expect(sums(tally.result.cells)).toEqual({ [open.facts!.reviewerId]: [1, 1] });
  });
});
