import type { WhyView } from '#libs/contracts/why.views.js';
import type { DecidedEvent } from '#libs/domain/decider.js';
import type { LocalDate } from '#libs/domain/instants.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { loadPack } from '#libs/packs/load-pack.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { PackRules } from '#libs/packs/rules/pack-rules.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';
import { inHand, raised, type MatterLife } from '#libs/testing/matter-life.js';
import { matterActors } from '#libs/testing/sample-matter.js';
import { actors, document, sampleCalendar } from '#libs/testing/sample-project.js';
import { StepLife } from '#libs/testing/step-life.js';
import { matterWhy } from '../src/why/matter-why.js';
import { projectWhy, type ProjectQuestion } from '../src/why/project-why.js';

let pack: Pack, tables: PackRules;
beforeAll(async () => {
  pack = await loadPack(PACK_DIRECTORY);
  tables = await PackRules.compile(pack);
});

const reading = (today: LocalDate, events: DecidedEvent[]) =>
  ({ day: { today, calendar: sampleCalendar, lights: { nearDueWorkingDays: 3, behindWorkingDays: 5 } }, tables, told: events.map((event, sequence) => ({ ...event, sequence }) as RecordedEvent) });
/** Each line as `about`, then what it says and by what row or cause. */
const told = ({ lines }: WhyView): string[] => lines.map(({ about, light, on, unitId, level, extendedBy, rule, cause }) => [about, light, on, unitId, level, extendedBy && `+${extendedBy.amount}`, rule && `${rule.table}:${rule.row}`, cause].filter((part) => part !== undefined).join(' '));

describe('why a project’s row says what it says', () => {
  const why = ({ state, events }: StepLife, today: LocalDate, question: ProjectQuestion = {}, unitId = 'natural-resources'): WhyView =>
    projectWhy(state, question, { unitId, ...reading(today, events.filter(({ data }) => !('stepId' in data) || data.stepId === 'G04')), ready: { calendar: sampleCalendar, tables, pack } });

  it('goes by the open step that is due first, with what time has told of it', () => {
    const view = why(new StepLife().until('2026-09-10').until('2026-09-21'), '2026-09-21');
    expect(view.stepId).toBe('G04');
    expect(told(view)).toEqual([
      'light overdue traffic-light:traffic-light.overdue', 'limit 2026-09-10 step-limit:G04', 'assignment natural-resources assign-step:G04',
      'reminder 2026-09-10 natural-resources reminders:r0', 'late 2026-09-11 natural-resources step-limit:G04',
    ]);
  });

  it('names the person where one decided, and the time granted on top of the rule', () => {
    const life = new StepLife().act('2026-09-08', { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '材料多' }, actors.land);
    expect(told(why(life, '2026-09-08', { work: 'decideExtension', step: 'G04' }))).toEqual([
      'light nearDue traffic-light:traffic-light.near-due', 'limit 2026-09-11 extension-authority:', 'assignment commerce extension-authority:',
    ]);
    life.act('2026-09-08', { type: 'decideExtension', stepId: 'G04', granted: true, reason: '同意' }).act('2026-09-09', { type: 'reassignStep', stepId: 'G04', unitId: 'housing', reason: '职责调整' });
    expect(told(why(life, '2026-09-09', { work: 'complete', step: 'G04' }))).toEqual(['light nearDue traffic-light:traffic-light.near-due', 'limit 2026-09-14 +2 step-limit:G04', 'assignment housing person', 'reminder 2026-09-09 natural-resources reminders:r3']);
  });

  it('names who decides in the place of an authority that asks itself, and the row that says so', () => {
    const extension = { unitId: 'commerce', workingDays: 3, instead: { unitId: 'government-office', workingDays: 3, row: 'own' } };
    const life = new StepLife().act('2026-09-08', { type: 'reassignStep', stepId: 'G04', unitId: 'housing', reason: '职责调整', ruling: { extension, row: 'default' } }).act('2026-09-08', { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '材料多' });
    expect(told(why(life, '2026-09-08', { work: 'decideExtension', step: 'G04' })).slice(1)).toEqual(['limit 2026-09-11 extension-authority:own', 'assignment government-office extension-authority:own']);
  });

  it('tells the lead unit why it sees what others owe', () => {
    expect(told(why(new StepLife(), '2026-09-07', { work: 'complete', step: 'G04' }, 'lengshuitan')).slice(-2)).toEqual(['assignment natural-resources assign-step:G04', 'assignment lengshuitan follows']);
  });

  it('gives no light to a clock that stands, and forgets what was told of a date that has moved', () => {
    const moved = new StepLife().until('2026-09-09').act('2026-09-09', { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '材料多' }, actors.land).act('2026-09-09', { type: 'decideExtension', stepId: 'G04', granted: true, reason: '同意' });
    expect(moved.events.map(({ type }) => type)).toContain('ReminderSent');
    expect(told(why(moved, '2026-09-09')).filter((line) => line.startsWith('reminder'))).toEqual([]);
    const paused = new StepLife().act('2026-09-08', { type: 'suspendClock', stepId: 'G04', ground: 'supplements', reason: '补正', authority: '通知' });
    expect(told(why(paused, '2026-09-09', { work: 'complete', step: 'G04' }))).toEqual(['light paused standing', 'assignment natural-resources assign-step:G04']);
    const suspended = new StepLife().act('2026-09-08', { type: 'suspend', reason: '停', authority: '会议', reviewOn: '2026-10-20', evidence: [document('suspensionProof')] });
    expect(told(why(suspended, '2026-09-09'))).toEqual(['light paused standing']);
    expect(told(why(suspended, '2026-09-09', { work: 'reviewSuspension' }))).toEqual(['light normal traffic-light:traffic-light.normal', 'limit 2026-10-20 person', 'assignment lengshuitan lead']);
    expect(told(why(paused, '2026-09-09', { figure: 'none' }))).toEqual([]);
  });
});

describe('why a matter’s row says what it says', () => {
  const why = ({ state, events }: MatterLife, today: LocalDate, work?: ProjectQuestion['work']): WhyView =>
    matterWhy(state as Parameters<typeof matterWhy>[0], work, { ...reading(today, events), calendar: sampleCalendar, light: 'normal' });

  it('goes by the limit that ends first, and by the rule that routed it', () => {
    expect(told(why(raised(), '2026-09-01'))).toEqual(['light nearDue traffic-light:traffic-light.near-due', 'limit 2026-09-02 matter-limits:blocker', 'assignment natural-resources route-matter:land']);
  });

  it('says that the date is a promise, or a level’s, and how it came to that level', () => {
    const promised = raised().act('2026-09-02', matterActors.land, { type: 'signFor' }).act('2026-09-02', matterActors.land, { type: 'planHandling', text: '签协议', promisedOn: '2026-09-04' });
    expect(told(why(promised, '2026-09-02', 'answerMatter'))).toContain('limit 2026-09-04 promise');
    const life = inHand(), view = told(why(life.pass('2026-09-09'), '2026-09-09', 'steerMatter'));
    expect(view).toEqual(expect.arrayContaining(['limit 2026-09-16 matter-ladder:level2', 'assignment lengshuitan matter-ladder:level2', 'escalation 2026-09-09 lengshuitan 2 matter-ladder:level2']));
  });

  it('says that a person gave it to another unit, and nothing once it has ended', () => {
    const moved = inHand().act('2026-09-04', matterActors.office, { type: 'transfer', unitId: 'housing', reason: '属住建' });
    expect(told(why(moved, '2026-09-04'))).toContain('assignment housing person');
    expect(why(raised().act('2026-09-01', matterActors.officer, { type: 'withdraw', reason: '已解决' }), '2026-09-02').lines).toEqual([]);
  });
});
