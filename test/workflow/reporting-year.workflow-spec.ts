import { randomUUID } from 'node:crypto';
import { BulletinDrafts } from '#libs/acts/bulletin-drafts.js';
import type { BulletinCommand } from '#libs/domain/bulletin/bulletin.commands.js';
import { bulletinIssue } from '#libs/domain/bulletin/bulletin.decider.js';
import type { BulletinEvent } from '#libs/domain/bulletin/bulletin.events.js';
import type { BulletinState } from '#libs/domain/bulletin/bulletin.state.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import { bulletinStream, reportingStream, type SubmissionId } from '#libs/domain/ids.js';
import { epochMs, instantOf, localDate, type Instant } from '#libs/domain/instants.js';
import { dateOfDeadline, endOfDeadline, type Cycle } from '#libs/domain/reporting/period.js';
import type { SubmissionCommand } from '#libs/domain/reporting/submission.commands.js';
import { reviewDueOn } from '#libs/domain/reporting/submission.clock.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { factsWith } from '#libs/packs/pack-fixture.js';
import { planProject } from '#libs/packs/plan-project.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { check } from '#libs/persistence/fold/check.js';
import { SubmissionSumsReader } from '#libs/persistence/readers/submission-sums.reader.js';
import { reconcileSchedules } from '#libs/temporal/reconcile-schedules.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import { matrixView } from '../../apps/api/src/reporting/matrix-view.js';
import { City } from '../support/city.js';
import { actOnReport, reporterOf } from '../support/reports.js';
import { until } from '../support/until.js';
import { firingsOf, type Firing } from '../support/year-of-firings.js';
import { COUNTED_TOTALS, TOLD_TWICE, WHERE_TOLD } from './reporting-year.sql.js';

const YEAR = 2027, AFTER = `${YEAR + 1}-01-31`, WITNESS = 'lengshuitan';
/** One duty of each cycle for a few units: each submission has a clock of its own to be moved, and a whole city of them would take hours. */
const DUTIES: Record<Cycle, { duty: string; owes: string[] }> = {
  weekly: { duty: 'm15-weekly', owes: [WITNESS] }, monthly: { duty: 'm3-monthly', owes: [WITNESS, 'lingling', 'finance'] }, quarterly: { duty: 'm1-quarterly', owes: [WITNESS, 'lingling'] },
  halfYear: { duty: 'm21-half-year', owes: [WITNESS, 'lingling'] }, year: { duty: 'm21-year', owes: [WITNESS, 'lingling'] },
};
const reduced = (pack: Pack): Pack => ({
  ...pack, hash: 'reduced'.padEnd(64, '0'),
  duties: pack.duties.filter(({ id, cycle }) => DUTIES[cycle].duty === id).map((duty) => ({ ...duty, owes: DUTIES[duty.cycle].owes, form: 'project-progress', allowNothing: true, needsUnitHead: false })),
});
const office: Actor = { kind: 'person', accountId: 'a-office', name: '王主任', unitId: 'commerce', isOffice: true };

/** What becomes of the submissions of the year, one after the other. */
const FATES = ['nothing', 'figures', 'returned', 'figures', 'unreviewed', 'nothing', 'late', 'figures', 'nothing', 'returned', 'figures', 'never', 'late', 'nothing', 'figures'] as const;
type Fate = (typeof FATES)[number];

describe('a year of reports on the real engine', () => {
  let city: City, calendar: WorkingCalendar, clock = instantOf(`${YEAR}-01-01`);
  const known = new Map<SubmissionId, Fate>(), projects: string[] = [];
  beforeAll(async () => {
    city = await City.open(undefined, reduced, () => clock);
    calendar = city.calendar;
    await removeSchedules();
    await reconcileSchedules(city.client, city.pack, city.taskQueue);
  });
  afterAll(async () => {
    await removeSchedules();
    await city.close();
  });

  async function removeSchedules(): Promise<void> {
    for (const { id } of city.pack.cycles) await city.client.schedule.getHandle(`cycle/${id}`).delete().catch(() => undefined);
  }

  const rows = async <Row extends object>(sql: string, values: unknown[] = []) => (await city.persistence.pool.query<Row>(sql, values)).rows;
  const act = (id: SubmissionId, actor: Actor, now: Instant, command: SubmissionCommand) => actOnReport(city, id, actor, now, command);
  const stateOf = async (id: SubmissionId) => (await city.persistence.streams.readHead<SubmissionState>(reportingStream(id)))!.state;
  const bulletin = (period: string, now: Instant, source: (state: BulletinState) => Promise<BulletinCommand>) => city.acts.act<BulletinState, BulletinEvent>({
    streamId: bulletinStream(period), commandId: randomUUID(), fingerprint: 'bulletin', actor: office, now, decide: async ({ state, context }) => bulletinIssue.decide(state, await source(state), context),
  });

  /** Of the longer cycles by the schedule itself; of the weeks, which are many, as the schedule starts it. */
  async function fire({ at, cycle }: Firing): Promise<void> {
    clock = at;
    if (cycle === 'weekly') return void (await city.client.workflow.execute('periodOpening', { args: [cycle], workflowId: `opening/${cycle}-${at}`, taskQueue: city.taskQueue }));
    const schedule = city.client.schedule.getHandle(`cycle/${cycle}`), taken = async () => (await schedule.describe()).info, { numActionsTaken } = await taken();
    await schedule.trigger();
    await until(`${cycle} has fired`, async () => (await taken()).numActionsTaken > numActionsTaken);
    const { action } = (await taken()).recentActions.at(-1)!;
    await city.client.workflow.getHandle(action.workflow.workflowId).result();
  }

  /** Something to tell of: a project of the unit that is asked every week and every month. */
  async function register(now: Instant): Promise<void> {
    const projectId = randomUUID(), facts = factsWith({ code: projectId.slice(0, 8), name: `项目${projects.length + 1}`, territoryId: WITNESS, registeredOn: localDate(now) });
    await city.act(projectId, office, now, { type: 'register', facts, plan: planProject(await city.shelf.current(), facts, localDate(now)) });
    projects.push(projectId);
  }

  /** Moves the report's own clock to a day, once its workflow knows what the record knows. */
  async function pass(id: SubmissionId, now: Instant, has: (state: SubmissionState) => boolean): Promise<void> {
    const streamId = reportingStream(id), time = virtualTime(city.client, streamId), { sequence } = (await city.persistence.streams.readHead(streamId))!;
    const knows = async () => (await city.client.workflow.getHandle(streamId).query<{ sequence: number }>('streamHead').catch(() => undefined))?.sequence ?? 0;
    await until(`${id} lives`, async () => (await knows()) >= sequence);
    await time.fastForward(epochMs(now) - (await time.now()).getTime());
    await until(`time has acted on ${id}`, async () => has(await stateOf(id)));
  }

  /** Nobody answers until every level has heard of it. */
  async function neglect(id: SubmissionId): Promise<Instant> {
    const { facts } = await stateOf(id), now = instantOf(calendar.addWorkingDays(dateOfDeadline(facts!.due, calendar).date, 8), 12), top = Math.max(...facts!.ladder.map(({ level }) => level));
    await pass(id, now, ({ escalatedTo }) => escalatedTo === top);
    return now;
  }

  async function handIn(id: SubmissionId, fate: Fate, at: Instant): Promise<void> {
    const { unitId, fields } = await stateOf(id), who = reporterOf(unitId!), figure = (value: number) => act(id, who, at, { type: 'confirmField', fieldId: 'blockersRaised', value, reason: '含台账以外的' });
    if (fate === 'nothing') await act(id, who, at, { type: 'confirmNothing' });
    else {
      await figure(3);
      if (fields['unitProgress']?.draft?.value === undefined) await act(id, who, at, { type: 'confirmField', fieldId: 'unitProgress', value: '按计划推进。' });
      await act(id, who, at, { type: 'confirmDraft' });
    }
    await act(id, who, at, { type: 'submit' });
    if (fate !== 'returned') return;
    await act(id, office, at, { type: 'return', fields: { blockersRaised: '请核对' }, reason: '口径不符' });
    await figure(2);
    await act(id, who, at, { type: 'submit' });
  }

  async function settle(id: SubmissionId, fate: Fate): Promise<void> {
    const { facts } = await stateOf(id), due = endOfDeadline(facts!.due, calendar);
    if (fate === 'never') return void (await neglect(id));
    let at = fate === 'late' ? await neglect(id) : due;
    await handIn(id, fate, at);
    if (fate === 'unreviewed') {
      at = instantOf(calendar.addWorkingDays(reviewDueOn(await stateOf(id), calendar)!, 2), 12);
      await pass(id, at, ({ review }) => review?.awaited === 'late');
    }
    await act(id, office, at, { type: 'accept' });
  }

  /** What is due by now and needs no clock to be moved is answered before the next period opens; what does, at the end, several at once. */
  async function answerDue(now: Instant): Promise<void> {
    const opened = await rows<{ id: SubmissionId; is_due: boolean }>('select reporting_id as id, due_at <= $1 as is_due from submission where is_owed order by opened_at, reporting_id', [now]);
    for (const { id } of opened) if (!known.has(id)) known.set(id, FATES[known.size % FATES.length]!);
    const ready = opened.filter(({ id, is_due }) => is_due && !['late', 'never', 'unreviewed'].includes(known.get(id)!));
    await Promise.all(ready.map(({ id }) => settle(id, known.get(id)!)));
  }

  async function answerLate(): Promise<void> {
    const waiting = [...known].filter(([, fate]) => fate === 'late' || fate === 'never' || fate === 'unreviewed');
    const work = async () => { for (let next = waiting.shift(); next; next = waiting.shift()) await settle(...next); };
    await Promise.all(Array.from({ length: 8 }, work));
  }

  it('opens by its schedules, drafts each event once, reminds and climbs once each, is returned, reviewed late and accepted, and published twelve times; the matrix equals a count of the events', async () => {
    let registered = '';
    for (const firing of firingsOf(YEAR, city.pack, calendar)) {
      const month = firing.at.slice(0, 7);
      // On the day of the first weekly cut of each month, after that week's report was opened.
      if (firing.cycle === 'weekly' && firing.what === 'cut' && month !== registered) {
        await register(instantOf(localDate(firing.at), 11));
        registered = month;
      }
      await fire(firing);
      if (firing.what === 'cut') await answerDue(firing.at);
    }
    await answerDue(instantOf(AFTER));
    const opened = await rows<{ cycle: Cycle; n: number }>('select cycle, count(distinct period) as n from submission group by 1');
    expect(Object.fromEntries(opened.map(({ cycle, n }) => [cycle, n]))).toEqual({ weekly: 52, monthly: 12, quarterly: 4, halfYear: 2, year: 1 });
    await answerLate();

    // Every event is in one week's report and in one month's.
    expect(await rows(WHERE_TOLD, [projects.map((id) => `project/${id}`)])).toEqual(projects.toSorted().map((id) => ({ project: `project/${id}`, weeks: 1, months: 1 })));
    const fated = (...fates: Fate[]) => [...known.values()].filter((fate) => fates.includes(fate)).length;
    const [told] = await rows<Record<string, number>>(`select count(*) filter (where type = 'SubmissionOverdue') as overdue, count(*) filter (where type = 'SubmissionEscalated') as climbed,
      count(distinct stream_id) filter (where type = 'SubmissionReminderSent') as reminded, count(*) filter (where type = 'SubmissionReturned') as returned,
      count(*) filter (where type = 'ReviewAwaited' and (data ->> 'isLate')::boolean) as reviewed_late from event`);
    expect(told).toEqual({ overdue: fated('late', 'never'), climbed: 3 * fated('late', 'never'), reminded: fated('late', 'never'), returned: fated('returned'), reviewed_late: fated('unreviewed') });
    expect(await rows(TOLD_TWICE)).toEqual([]);

    const drafts = new BulletinDrafts(city.persistence.pool, city.persistence.streams), shelved = await city.shelf.current();
    for (const { period } of await rows<{ period: string }>(`select distinct period from submission where cycle = 'monthly' order by 1`)) {
      const now = instantOf(`${YEAR + 1}-01-20`, 10);
      await bulletin(period, now, async (state) => ({ type: 'draft', content: await drafts.of(period, shelved, state.content) }));
      await bulletin(period, now, async () => ({ type: 'publish' }));
    }
    expect((await rows<{ number: number }>(`select number from bulletin where status = 'published' and cycle = 'monthly' order by number`)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect((await rows<{ n: number }>(`select count(*) as n from event where type = 'BulletinDrafted' and data::text like '%新增卡点：%'`))[0]!.n).toBeGreaterThan(6);

    const cells = await new SubmissionSumsReader(city.persistence.pool).cells({ from: `${YEAR - 1}-01-01`, to: AFTER }, { today: AFTER, calendar, lights: shelved.lightsOn(AFTER) });
    const { totals } = matrixView(cells, AFTER, { from: `${YEAR}-01-01`, to: AFTER });
    expect(totals).toEqual((await rows(COUNTED_TOTALS))[0]);
    expect(totals).toMatchObject({ total: known.size, overdue: fated('never'), late: fated('late'), nothing: fated('nothing'), accepted: known.size - fated('never') });
    expect(await check(city.persistence.pool, city.shelf.contexts)).toEqual([]);
    await until('published submissions have ended their workflows', async () => {
      const frozen = await rows<{ id: string }>(`select reporting_id as id from submission where status = 'frozen' order by 1 limit 3`);
      const statuses = await Promise.all(frozen.map(async ({ id }) => (await city.client.workflow.getHandle(reportingStream(id)).describe()).status.name));
      return statuses.length === 3 && statuses.every((status) => status === 'COMPLETED');
    });
  }, 600_000);
});
