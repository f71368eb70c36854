import { sampleNames } from '#libs/testing/sample-names.js';
import type { MatterEventData, MatterEventType } from '#libs/domain/matter/matter.events.js';
import type { MeetingEventData, MeetingEventType } from '#libs/domain/meeting/meeting.events.js';
import { enterpriseRaiser, sampleMatterFacts, sampleMatterPlan } from '#libs/testing/sample-matter.js';
import { eventSentence } from './event-sentences.js';

const names = sampleNames;
/** Texts of people are in the language they were written in, so here they are in neither. */
const facts = { ...sampleMatterFacts({ raiser: { unitId: 'lengshuitan', name: 'Li' } }), title: 'X' };
const level = { fromLevel: 1, level: 2, name: 'office', holderId: 'commerce' };

const events: Record<MatterEventType, unknown> = {
  MatterRaised: { matterId: 'm1', facts, calendar: 'c1' } satisfies MatterEventData['MatterRaised'],
  MatterRegistered: { changes: { title: 'Y' }, before: { title: 'X' }, unitId: 'lengshuitan' } satisfies MatterEventData['MatterRegistered'],
  IssueAccepted: {}, MatterRouted: { plan: sampleMatterPlan() }, MatterContested: { unitId: 'housing' },
  ContestDecided: { upheld: true, from: 'housing', unitId: 'forestry' } satisfies MatterEventData['ContestDecided'],
  MatterSignedFor: { unitId: 'housing', name: 'Li' }, HandlingPlanned: { unitId: 'housing', text: 'x', promisedOn: '2026-09-20' },
  ProgressAdded: { unitId: 'housing', text: 'x', evidence: [] }, MatterExplained: { unitId: 'housing' }, RaiserNoted: { text: 'x' },
  MatterAnswered: { unitId: 'housing', text: 'x', evidence: [] }, MatterEvaluated: { score: 'satisfied', note: 'x' }, MatterCalledBack: { confirmed: true, note: 'x' },
  MatterReturned: {}, MatterClosed: { outcome: 'noAnswer' }, MatterReopened: { unitId: 'housing' }, MatterMerged: { intoId: 'm2' },
  MatterTransferred: { from: 'housing', to: 'forestry' }, MatterWithdrawn: {},
  MatterEscalated: { ...level, early: false } satisfies MatterEventData['MatterEscalated'], MatterDeEscalated: { ...level, fromLevel: 3, evidence: [] },
  MatterPlanChanged: { plan: sampleMatterPlan() }, MatterAttached: { parentId: 'p1' }, MatterDetached: { parentId: 'p1' }, ChildrenAdopted: { childIds: ['m1', 'm2'], fromId: 'p1' },
  MatterReminded: { what: 'sign', offset: 1, dueOn: '2026-09-20', provisional: false, unitId: 'housing' } satisfies MatterEventData['MatterReminded'],
  MatterCalendarChanged: { before: 'c1', calendar: 'c2', moves: [{ what: 'sign', from: '2026-09-20', to: '2026-09-21' }] } satisfies MatterEventData['MatterCalendarChanged'],
  MatterOverdue: { what: 'settle', dueOn: '2026-09-20', unitId: 'housing' } satisfies MatterEventData['MatterOverdue'],
};
const meetings: Record<MeetingEventType, unknown> = {
  MeetingDrafted: { meetingId: 'd1', title: 'X', heldOn: '2026-09-20', agenda: [] } satisfies MeetingEventData['MeetingDrafted'], AgendaEdited: { agenda: [] },
  MinutesRecorded: { number: '1', items: [], replaces: '0' } satisfies MeetingEventData['MinutesRecorded'],
};

describe('sentences of matters and meetings', () => {
  it.each([
    ...Object.entries(events).map(([type, data]) => [type, eventSentence({ type, data, reason: 'r' }, names)] as const),
    ...Object.entries(meetings).map(([type, data]) => [type, eventSentence({ type, data, reason: 'r' }, names)] as const),
  ])('%s is told in both languages', (type, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    for (const text of [zh, en]) expect(text).not.toMatch(new RegExp(`undefined|null|NaN|\\[object|${type}`));
  });

  const climbed = (over: object) => eventSentence({ type: 'MatterEscalated', data: { ...level, early: false, ...over } }, names);

  it('say what the lower level said, or that it said nothing', () => {
    expect(climbed({}).zh).toBe('本级时限用尽，升至第 2 级“级office”，由单位commerce承接；下级未作说明');
    expect(climbed({ handOverReason: '权属争议' }).zh).toMatch(/；下级说明：权属争议$/);
    expect(climbed({ handOverReason: 'a dispute' }).en).toBe('The time of its level was used up; it climbed to level 2: level office, held by unit commerce; the lower level said: a dispute');
  });

  it('say who stands in for whom', () => {
    expect(climbed({ standIn: 'office', namedId: 'lengshuitan' }).zh).toContain('单位lengshuitan暂无人承接，由单位commerce代为承接');
  });

  it('say what first contact corrected, with old and new', () => {
    const data = { unitId: 'lengshuitan', changes: { territoryId: 'lingling', urgency: 'urgent', valueAtRisk: { currency: 'CNY', amountMinor: 1_000_000_000 }, jobsAtRisk: 30, tier: 'large' }, before: { territoryId: 'lengshuitan', urgency: 'normal', jobsAtRisk: 20 } };
    const { zh, en } = eventSentence({ type: 'MatterRegistered', data }, names);
    expect(zh).toBe('单位lengshuitan完成首问登记；县市区由“单位lengshuitan”更正为“单位lingling”；紧急程度由“一般”更正为“紧急”；涉及投资由“未填”更正为“1000万元”；涉及用工人数由“20”更正为“30”');
    expect(en).toContain('jobs at risk corrected from 20 to 30');
  });

  it('name an enterprise, and no contact of it', () => {
    const { zh } = eventSentence({ type: 'MatterRaised', data: { matterId: 'm1', facts: { ...facts, raiser: enterpriseRaiser } } }, names);
    expect(zh).toBe('企业“湘澜新材料有限公司”提出事项blocker“X”（KD-2026-0001）');
  });

  it('never call silence satisfaction', () => expect(eventSentence({ type: 'MatterClosed', data: { outcome: 'noAnswer' } }, names).zh).toContain('不计入满意'));
  it('let an unknown type stand for itself', () => expect(eventSentence({ type: 'Later', data: {} }, names)).toEqual({ zh: 'Later', en: 'Later' }));
});
