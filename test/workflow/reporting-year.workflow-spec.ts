import { BulletinDrafts } from '#libs/acts/bulletin-drafts.js';
import { bulletinIssue } from '#libs/domain/bulletin/bulletin.decider.js';
import type { BulletinCommand } from '#libs/domain/bulletin/bulletin.commands.js';
import type { BulletinEvent } from '#libs/domain/bulletin/bulletin.events.js';
import type { BulletinState } from '#libs/domain/bulletin/bulletin.state.js';
import { randomUUID } from 'node:crypto';
import type { Actor } from '#libs/domain/decider.js';
import { bulletinStream, reportingStream, type SubmissionId } from '#libs/domain/ids.js';
import { addDays, epochMs, instantOf, type Instant } from '#libs/domain/instants.js';
import { CYCLES, dateOfDeadline, type Cycle } from '#libs/domain/reporting/period.js';
import type { SubmissionCommand } from '#libs/domain/reporting/submission.commands.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { SubmissionEvent, SubmissionEventData } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { SubmissionSumsReader } from '#libs/persistence/readers/submission-sums.reader.js';
import { check } from '#libs/persistence/fold/check.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import { matrixView } from '../../apps/api/src/reporting/matrix-view.js';
import { City } from '../support/city.js';
import { until } from '../support/until.js';

const YEAR = 2027;
/** One duty of each cycle for a few units: each submission has a clock of its own to be moved, and a whole city of them would take hours. */
const DUTIES: Record<Cycle, { duty: string; owes: string[] }> = {
  weekly: { duty: 'm15-weekly', owes: ['lengshuitan'] }, monthly: { duty: 'm3-monthly', owes: ['lengshuitan', 'lingling', 'finance'] }, quarterly: { duty: 'm1-quarterly', owes: ['lengshuitan', 'lingling'] },
  halfYear: { duty: 'm21-half-year', owes: ['lengshuitan', 'lingling'] }, year: { duty: 'm21-year', owes: ['lengshuitan', 'lingling'] },
};
const reduced = (pack: Pack): Pack => ({
  ...pack, hash: 'reduced'.padEnd(64, '0'),
  duties: pack.duties.filter(({ id, cycle }) => DUTIES[cycle].duty === id).map((duty) => ({ ...duty, owes: DUTIES[duty.cycle].owes, form: 'measure-progress', allowNothing: true, needsUnitHead: false })),
});
const office: Actor = { kind: 'person', accountId: 'a-office', name: '王主任', unitId: 'commerce', isOffice: true };
const reporter = (unitId: string): Actor => ({ kind: 'person', accountId: `a-${unitId}`, name: '李专员', unitId });

describe('a year of reports on the real engine', () => {
  let city: City;
  let calendar: WorkingCalendar;
  beforeAll(async () => {
    city = await City.open(undefined, reduced);
    calendar = new WorkingCalendar(city.pack.calendar);
  });
  afterAll(() => city.close());

  const act = (id: SubmissionId, actor: Actor, now: Instant, command: SubmissionCommand) => city.acts.act<SubmissionState, SubmissionEvent>({
    streamId: reportingStream(id), commandId: randomUUID(), fingerprint: command.type, actor, now, decide: ({ state, context }) => reportingCycle.decide(state, command, context),
  });
  const stateOf = async (id: SubmissionId) => (await city.persistence.streams.readHead<SubmissionState>(reportingStream(id)))!.state;
  const eventsOf = (id: SubmissionId) => city.persistence.streams.readEventsAfter(reportingStream(id), 0);
  const bulletin = (period: string, now: Instant, source: (state: BulletinState) => Promise<BulletinCommand>) => city.acts.act<BulletinState, BulletinEvent>({
    streamId: bulletinStream(period), commandId: randomUUID(), fingerprint: 'bulletin', actor: office, now, decide: async ({ state, context }) => bulletinIssue.decide(state, await source(state), context),
  });

  /** Nobody answers until every level has heard of it. */
  async function neglect(id: SubmissionId): Promise<Instant> {
    const { facts } = await stateOf(id), due = dateOfDeadline(facts!.due, calendar).date, now = instantOf(calendar.addWorkingDays(due, 8), 12);
    const workflow = city.client.workflow.getHandle(reportingStream(id)), time = virtualTime(city.client, reportingStream(id));
    const knows = async () => (await workflow.query<{ sequence: number }>('streamHead').catch(() => undefined))?.sequence ?? 0;
    await until(`${id} lives`, async () => (await knows()) >= 2);
    await time.fastForward(epochMs(now) - (await time.now()).getTime());
    await until(`${id} has climbed`, async () => (await stateOf(id)).escalatedTo === Math.max(...facts!.ladder.map(({ level }) => level)));
    return now;
  }

  async function answer(id: SubmissionId, index: number): Promise<void> {
    const { unitId, facts } = await stateOf(id), isLate = index % 6 === 5;
    const now = isLate ? await neglect(id) : instantOf(addDays(dateOfDeadline(facts!.due, calendar).date, -1), 10);
    const who = reporter(unitId!), at = now < (await stateOf(id)).openedAt! ? (await stateOf(id)).openedAt! : now;
    await act(id, who, at, { type: 'confirmNothing' });
    await act(id, who, at, { type: 'submit' });
    if (index % 5 === 2) {
      await act(id, office, at, { type: 'return', fields: {}, reason: '请说明' });
      await act(id, who, at, { type: 'confirmNothing' });
      await act(id, who, at, { type: 'submit' });
    }
    await act(id, office, at, { type: 'accept' });
  }

  it('opens every cycle, reminds and climbs once each, is returned and accepted, and published twelve times; the matrix equals a count of the events', async () => {
    // Ten o'clock of every day on which a schedule fires; the last periods of the year open in the next one.
    for (let day = `${YEAR}-01-01`; day <= `${YEAR}-12-31`; day = addDays(day, 1)) for (const cycle of CYCLES) await city.opener.openDue(cycle, instantOf(day, 10));
    const { rows } = await city.persistence.pool.query<{ id: SubmissionId; cycle: Cycle; period: string }>('select reporting_id as id, cycle, period from submission order by opened_at, reporting_id');
    const periods = (cycle: Cycle) => [...new Set(rows.filter((row) => row.cycle === cycle).map(({ period }) => period))];
    expect([periods('weekly').length, periods('monthly').length, periods('quarterly').length, periods('halfYear').length, periods('year').length]).toEqual([52, 12, 4, 2, 1]);

    const waiting = rows.map(({ id }, index) => ({ id, index })), work = async () => { for (let next = waiting.shift(); next; next = waiting.shift()) await answer(next.id, next.index); };
    await Promise.all(Array.from({ length: 6 }, work));

    const late = rows.filter((_, index) => index % 6 === 5);
    for (const { id } of late) {
      const { facts } = await stateOf(id), events = await eventsOf(id), told = <T extends keyof SubmissionEventData>(type: T) => events.filter((event) => event.type === type).map(({ data }) => data as SubmissionEventData[T]);
      expect(told('SubmissionOverdue')).toHaveLength(1);
      expect(told('SubmissionEscalated').map(({ level }) => level)).toEqual(facts!.ladder.map(({ level }) => level).filter((level) => level > 1));
      const offsets = told('SubmissionReminderSent').map(({ offset }) => offset);
      expect(new Set(offsets).size).toBe(offsets.length);
      expect(offsets.length).toBeGreaterThan(0);
      for (const { type, occurredAt, actor } of events.filter((event) => event.type === 'SubmissionEscalated')) expect([type, actor.kind, occurredAt < instantOf(`${YEAR + 1}-02-01`)]).toEqual([type, 'time', true]);
    }

    const drafts = new BulletinDrafts(city.persistence.pool, city.persistence.streams), shelved = await city.shelf.current();
    for (const period of periods('monthly').filter((one) => one.startsWith(String(YEAR)))) {
      const now = instantOf(`${YEAR + 1}-01-05`, 10);
      await bulletin(period, now, async (state) => ({ type: 'draft', content: await drafts.of(period, shelved, state.content) }));
      await bulletin(period, now, async () => ({ type: 'publish' }));
    }
    const { rows: issues } = await city.persistence.pool.query<{ number: number }>(`select number from bulletin where status = 'published' and cycle = 'monthly' order by number`);
    expect(issues.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

    const today = `${YEAR + 1}-01-31`, cells = await new SubmissionSumsReader(city.persistence.pool).cells({ from: `${YEAR - 1}-01-01`, to: today }, { today, calendar, lights: shelved.lightsOn(today) });
    expect(matrixView(cells, today, { from: `${YEAR}-01-01`, to: today }).totals).toEqual(await counted());
    expect(await check(city.persistence.pool, city.shelf.contexts)).toEqual([]);
    await until('published submissions have ended their workflows', async () => {
      const { rows: frozen } = await city.persistence.pool.query<{ id: string }>(`select reporting_id as id from submission where status = 'frozen' order by 1 limit 3`);
      const statuses = await Promise.all(frozen.map(async ({ id }) => (await city.client.workflow.getHandle(reportingStream(id)).describe()).status.name));
      return statuses.length === 3 && statuses.every((status) => status === 'COMPLETED');
    });
  }, 600_000);

  /** From nothing but the events. */
  async function counted(): Promise<Record<string, number>> {
    const { rows } = await city.persistence.pool.query<Record<string, number>>(`
      with opened as (select stream_id from event where type = 'SubmissionOpened'),
        last as (select distinct on (stream_id) stream_id, type, data from event where type in ('SubmissionSubmitted', 'SubmissionReturned', 'SubmissionAccepted', 'SubmissionFrozen') order by stream_id, sequence desc)
      select count(*) as total, count(*) filter (where l.type is null or l.type = 'SubmissionReturned') as owed, count(*) filter (where l.type = 'SubmissionSubmitted') as submitted,
        count(*) filter (where l.type = 'SubmissionReturned') as returned, count(*) filter (where l.type in ('SubmissionAccepted', 'SubmissionFrozen')) as accepted, 0 as overdue,
        (select count(*) from event where type = 'SubmissionSubmitted' and (data ->> 'version')::int = 1 and (data ->> 'lateBy')::int > 0) as late,
        (select count(distinct stream_id) from event where type = 'NothingConfirmed') as nothing
      from opened o left join last l on l.stream_id = o.stream_id`);
    return rows[0]!;
  }
});
