import { sampleNames } from '#libs/testing/sample-names.js';
import type { FormField, FormSection } from '#libs/domain/reporting/submission.facts.js';
import { draftReport } from './draft-report.js';
import { PREFILL_SOURCES, type PrefillKey } from './prefill-sources.js';
import type { ReportedEvent, ReportInput } from './report-input.js';

const names = sampleNames;
let next = 0;
beforeEach(() => { next = 0; });
const event = (project: string, type: string, data: unknown, over: Partial<ReportedEvent> = {}): ReportedEvent => {
  next += 1;
  return { eventId: `e${next}`, streamId: `project/${project}`, projectId: project, projectName: `项目${project}`, projectCode: `YZ-${project}`, type, data, occurredAt: '2026-11-10T02:00:00.000Z', ...over };
};
const figure = (id: string, amountMinor: number, kind = 'fundsPaidIn', currency = 'CNY', corrects?: string) => ({ figure: { id, kind, money: { currency, amountMinor }, ...(corrects && { corrects }) } });
const form: FormSection[] = [{
  id: 'all', label: { zh: '全部', en: 'All' },
  fields: (Object.keys(PREFILL_SOURCES) as PrefillKey[]).map((key): FormField => ({ id: key, label: { zh: key, en: key }, type: PREFILL_SOURCES[key].type, prefill: key, confirmedBy: 'reporter' })),
}];
const matterTopics = { kinds: { blocker: ['blockers'], foreignComplaint: ['complaints'] }, classes: { energy: ['power'] }, tags: { majorInvestor: ['large'] } };
const draft = (input: Partial<ReportInput>, topics?: string[], over = form) => draftReport({ form: over, ...(topics && { topics }) }, { events: [], openSteps: [], matters: [], figures: [], until: '2026-11-25', ...input }, names, matterTopics);

describe('a draft', () => {
  it('tells what was done on each project in one sentence, with the events it rests on', () => {
    const { progress, stepsDone, projectsRegistered, projectsSigned } = draft({ events: [
      event('a', 'ProjectRegistered', { facts: {} }), event('b', 'StepCompleted', { stepId: 'G24' }), event('a', 'StepCompleted', { stepId: 'S00' }), event('a', 'StageEntered', { stage: 'approval' }),
      event('b', 'ReminderSent', { stepId: 'G26' }),
    ] });
    expect(progress!.sentences).toEqual([
      { text: { zh: '“项目a”（YZ-a）：新登记；办结“环节S00” 1 个环节；进入“阶段approval”阶段。', en: '项目a (YZ-a): registered; completed 1 step (step S00); entered stage stage approval.' }, sources: ['e1', 'e3', 'e4'] },
      { text: { zh: '“项目b”（YZ-b）：办结“环节G24” 1 个环节。', en: '项目b (YZ-b): completed 1 step (step G24).' }, sources: ['e2'] },
    ]);
    expect(progress!.value).toBe(progress!.sentences.map(({ text }) => text.zh).join('\n'));
    expect([stepsDone!.value, projectsRegistered!.value, projectsSigned!.value]).toEqual([2, 1, 1]);
    expect(stepsDone!.sources).toEqual(['e2', 'e3']);
  });

  it('adds what was verified, each currency for itself, and a correction instead of what it corrects', () => {
    const { fundsVerified, foreignCapitalVerified, progress } = draft({
      events: [
        event('a', 'FigureClaimed', figure('f1', 300)), event('a', 'FigureVerified', { figureId: 'f1' }),
        event('a', 'FigureClaimed', figure('f2', 200, 'fundsPaidIn', 'CNY', 'f1')), event('a', 'FigureVerified', { figureId: 'f2' }),
        event('a', 'FigureClaimed', figure('f3', 999)), event('b', 'FigureVerified', { figureId: 'f4' }), event('b', 'FigureVerified', { figureId: 'f5' }),
      ],
      figures: [{ figureId: 'f4', kind: 'foreignCapitalUsed', money: { currency: 'USD', amountMinor: 700 } }, { figureId: 'f5', kind: 'fundsPaidIn', money: { currency: 'USD', amountMinor: 1 } }],
    });
    expect(fundsVerified).toEqual({ value: { currency: 'CNY', amountMinor: 200 }, sources: ['e4'], sentences: [] });
    expect(foreignCapitalVerified).toMatchObject({ value: { currency: 'USD', amountMinor: 700 }, sources: ['e6'] });
    expect(progress!.value).toContain('核验实际使用外资 7美元');
  });

  it('counts blockers raised, settled and waiting, and tells matters one by one', () => {
    const raised = { facts: { title: '征拆未净', kind: 'blocker', classId: 'land' } };
    const { blockersRaised, blockersSettled, blockersWaiting, matters } = draft({
      events: [event('a', 'MatterRaised', raised, { streamId: 'matter/m1' }), event('a', 'MatterClosed', { outcome: 'settled' }, { streamId: 'matter/m2' }), event('a', 'MatterClosed', {}, { streamId: 'matter/m3' })],
      matters: [
        { streamId: 'matter/m1', title: '征拆未净', kind: 'blocker', isOpen: true, raisedOn: '2026-11-10', eventId: 'e1' }, { streamId: 'matter/m2', title: '用电', kind: 'blocker', isOpen: false, raisedOn: '2026-10-10' },
        { streamId: 'matter/m3', title: '投诉件', kind: 'complaint', isOpen: false, raisedOn: '2026-10-10' },
      ],
    });
    expect([blockersRaised, blockersSettled, blockersWaiting].map((field) => [field!.value, field!.sources])).toEqual([[1, ['e1']], [1, ['e2']], [1, ['e1']]]);
    expect(matters!.value).toBe('新提出：征拆未净。\n已销号：用电。\n已销号：投诉件。\n待解决：征拆未净（2026年11月10日提出）。');
  });

  it('tells dates that moved and why, and leaves out what moved nothing', () => {
    const { datesMoved } = draft({ events: [
      event('a', 'ExtensionDecided', { stepId: 'G24', granted: true, amount: 5 }, { reason: '图审排队' }), event('a', 'ExtensionDecided', { stepId: 'G04', granted: false, amount: 0 }),
      event('a', 'ProjectPlanned', { plan: {}, added: [], removed: [], moved: [] }),
    ] });
    expect(datesMoved!.sentences).toEqual([{ text: { zh: '“项目a”（YZ-a）：同意“环节G24”延期 5，原因：图审排队。', en: '项目a (YZ-a): Granted 5 more for step G24, because: 图审排队.' }, sources: ['e1'] }]);
  });

  it('plans what is open by due date, and counts what is due in the period', () => {
    const { nextSteps, stepsDue, stepsOverdue } = draft({ openSteps: [
      { projectId: 'a', stepId: 'G26', projectName: '甲', dueProvisional: false, isOverdue: false }, { projectId: 'a', stepId: 'G24', projectName: '甲', dueOn: '2026-12-01', dueProvisional: false, isOverdue: false, eventId: 'x' }, { projectId: 'b', stepId: 'G04', projectName: '乙', dueOn: '2026-11-20', dueProvisional: false, isOverdue: true, eventId: 'y' },
    ] });
    expect(nextSteps!.sentences.map(({ text }) => text.zh)).toEqual(['“乙”：办理“环节G04”，2026年11月20日前办结。', '“甲”：办理“环节G24”，2026年12月1日前办结。', '“甲”：办理“环节G26”。']);
    expect([stepsDue!.value, stepsOverdue!.value, nextSteps!.sources]).toEqual([1, 1, ['y', 'x']]);
  });

  it('says of a date whose year has no holiday notice yet that it is provisional', () => {
    const { nextSteps } = draft({ openSteps: [{ projectId: 'a', stepId: 'G24', projectName: '甲', dueOn: '2027-03-01', dueProvisional: true, isOverdue: false }] });
    expect(nextSteps!.sentences.map(({ text }) => text)).toEqual([{ zh: '“甲”：办理“环节G24”，2027年3月1日（暂定）前办结。', en: '甲: step G24, due 2027-03-01 (provisional).' }]);
  });

  it('writes a measure\'s own fields from what is about the measure only', () => {
    const own: FormSection[] = [{ ...form[0]!, fields: form[0]!.fields.filter(({ id }) => id === 'progress').map((field) => ({ ...field, scope: 'measure' })) }];
    const events = [event('a', 'StageEntered', { stage: 'start' }, { isForeign: true }), event('b', 'StageEntered', { stage: 'start' })];
    expect(draft({ events }, ['foreign'], own).progress!.sources).toEqual(['e1']);
    expect(draft({ events: [event('c', 'StageEntered', { stage: 'start' }, { tags: ['majorInvestor'] }), ...events] }, ['large'], own).progress!.sources).toEqual(['e3']);
    expect(draft({ events }, undefined, own).progress).toEqual({ sources: [], sentences: [] });
  });

  it('goes by what the pack says that kinds and classes of matters are about', () => {
    const own: FormSection[] = [{ ...form[0]!, fields: form[0]!.fields.filter(({ id }) => id === 'matters').map((field) => ({ ...field, scope: 'measure' })) }];
    const matter = (id: string, kind: string, classId: string) => ({ streamId: `matter/${id}`, title: id, kind, classId, isOpen: true, raisedOn: '2026-11-10', eventId: `raised-${id}` });
    const matters = [matter('缺电', 'blocker', 'energy'), matter('征拆', 'blocker', 'land'), matter('外汇', 'foreignComplaint', 'foreign')];
    const events = matters.map(({ streamId, title, kind, classId }) => event('a', 'MatterRaised', { facts: { title, kind, classId } }, { streamId }));
    const toldOf = (topic: string) => draft({ events, matters }, [topic], own).matters!.sources;
    expect([toldOf('power'), toldOf('complaints'), toldOf('land')]).toEqual([['e1', 'raised-缺电'], ['e3', 'raised-外汇'], []]);
    expect(toldOf('blockers')).toEqual(['e1', 'e2', 'raised-缺电', 'raised-征拆']);
  });

  it('has no text where nothing happened, and zeros where nothing was counted', () => {
    const empty = draft({});
    expect(empty.progress).toEqual({ sources: [], sentences: [] });
    expect([empty.stepsDone!.value, empty.fundsVerified!.value]).toEqual([0, { currency: 'CNY', amountMinor: 0 }]);
    expect(Object.keys(empty)).toEqual(Object.keys(PREFILL_SOURCES));
  });

  it('stays readable over 10,000 events and rests on all of them', () => {
    const events = Array.from({ length: 10_000 }, (_, n) => event(String(n % 500), 'StepCompleted', { stepId: `S${Math.floor(n / 500)}` }));
    const { progress, stepsDone } = draft({ events });
    expect(progress!.sentences).toHaveLength(41);
    expect(progress!.sentences.at(-1)!.text.zh).toBe('另有 460 个项目有进展。');
    expect([stepsDone!.value, new Set(progress!.sources).size]).toEqual([10_000, 10_000]);
  });
});
