import type pg from 'pg';
import type { OpenedPeriods } from '#libs/contracts/opening-activities.js';
import { reportingStream, type UnitId } from '#libs/domain/ids.js';
import { localDate, type Instant } from '#libs/domain/instants.js';
import { beginOfDeadline, dataRange, deadlineOf, endOfDeadline, nextPeriod, periodOf, previousPeriod, type Cycle, type Period } from '#libs/domain/reporting/period.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { reportTopicsOf } from '#libs/packs/report-topics.js';
import { packNames } from '#libs/packs/pack-names.js';
import { dutiesOfPeriod, type PlannedSubmission } from '#libs/packs/plan-submissions.js';
import type { AskedDuties, PackStore } from '#libs/persistence/pack-store.js';
import { draftReport } from '#libs/reports/draft-report.js';
import type { ReportInput } from '#libs/reports/report-input.js';
import type { Acts } from './acts.js';
import { eachAtOnce } from './each-at-once.js';
import type { PackShelf, ShelvedPack } from './pack-shelf.js';
import type { ReportInputs } from './report-inputs.js';

const TIME = { kind: 'time' } as const;

/** What a duty has been opened for so far. */
interface LastOpened { duty_id: string; period: Period; pack_hash: string; recorded_at: Instant }

/** What duties were opened for, and which each version of the pack asked. */
interface Past { last: Map<string, LastOpened>; asked: AskedDuties[] }

/** Opens periods: each submission is an act of its own, once, with the moment at which it was owed, and drafted in the same act. */
export class PeriodOpener {
  constructor(private readonly acts: Acts, private readonly shelf: PackShelf, private readonly inputs: ReportInputs, private readonly packs: PackStore, private readonly pool: pg.Pool) {}

  /** Everything of a cycle that is due by now: for each duty the newest period, unless it is new or back and that is past, and those since its last one that downtime skipped. */
  async openDue(cycle: Cycle, now: Instant, onPeriod: (period: Period) => void = () => undefined): Promise<OpenedPeriods> {
    const shelved = await this.shelf.current(), last = await this.lastOpened(cycle), past = { last, asked: await this.packs.askedDuties(cycle) }, periods: Period[] = [];
    let submissions = 0;
    for (const period of candidates(cycle, last, now)) {
      const opened = await this.openThese(plannedFor(cycle, period, shelved, past, now), period, now);
      onPeriod(period);
      submissions += opened;
      if (opened > 0) periods.push(period);
    }
    return { periods, submissions };
  }

  /** The newest moment by now at which a period of the cycle opens. */
  async lastOpening(cycle: Cycle, now: Instant): Promise<Instant> {
    const { pack, calendar } = await this.shelf.current(), { opens } = pack.cycles.find(({ id }) => id === cycle)!;
    for (let period = nextPeriod(periodOf(cycle, localDate(now))); ; period = previousPeriod(period)) {
      const moment = beginOfDeadline(deadlineOf(opens, period), calendar);
      if (moment <= now) return moment;
    }
  }

  /** Opens what of a period is due by now and not open yet; how many that were. */
  async openPeriod(cycle: Cycle, period: Period, now: Instant): Promise<number> {
    const shelved = await this.shelf.current();
    return this.openThese(dutiesOfPeriod(shelved, cycle, period, shelved.calendar).filter((one) => isDue(one, shelved, now)), period, now);
  }

  private async openThese(planned: PlannedSubmission[], period: Period, now: Instant): Promise<number> {
    const open = await this.openIds(planned.map(({ id }) => id)), waiting = planned.filter(({ id }) => !open.has(id)), drafts = new Map<UnitId, Promise<ReportInput>>();
    if (waiting.length === 0) return 0;
    const shelved = await this.shelf.current(), data = dataRange(shelved.pack.cycles.find(({ id }) => id === planned[0]!.facts.cycle)!, period), names = packNames(shelved.pack), topics = reportTopicsOf(shelved.pack);
    const inputOf = (unitId: UnitId): Promise<ReportInput> => {
      const known = drafts.get(unitId) ?? this.inputs.of({ unitId, ...data, now });
      drafts.set(unitId, known);
      return known;
    };
    await eachAtOnce(waiting, async (one) => this.open(one, draftReport(one.facts, await inputOf(one.facts.unitId), names, topics), now));
    return waiting.length;
  }

  private async open({ id, facts }: PlannedSubmission, fields: ReturnType<typeof draftReport>, now: Instant): Promise<void> {
    await this.acts.act<SubmissionState, SubmissionEvent>({
      streamId: reportingStream(id), commandId: `open/${id}`, fingerprint: 'open', actor: TIME, now,
      decide: ({ state, context }) => {
        // Somebody else opened it since it was looked for.
        if (state.facts) return [];
        const opened = reportingCycle.decide(state, { type: 'open', facts }, context);
        return [...opened, ...reportingCycle.decide(opened.reduce(reportingCycle.evolve, state), { type: 'draft', fields }, context)];
      },
    });
  }

  private async openIds(ids: string[]): Promise<Set<string>> {
    const { rows } = await this.pool.query<{ reporting_id: string }>('select reporting_id from submission where reporting_id = any($1)', [ids]);
    return new Set(rows.map(({ reporting_id }) => reporting_id));
  }

  private async lastOpened(cycle: Cycle): Promise<Map<string, LastOpened>> {
    const { rows } = await this.pool.query<LastOpened>(
      `select distinct on (s.duty_id) s.duty_id, s.period, s.pack_hash, e.recorded_at from submission s join event e on e.stream_id = 'reporting/' || s.reporting_id and e.sequence = 1
       where s.cycle = $1 order by s.duty_id, s.period desc, s.opened_at desc`, [cycle]);
    return new Map(rows.map((row) => [row.duty_id, row]));
  }
}

const isDue = ({ facts }: PlannedSubmission, { calendar }: ShelvedPack, now: Instant): boolean => beginOfDeadline(facts.opens, calendar) <= now;

/** From the oldest period that some duty was opened for last, or the one before the present one, to the present one. */
function candidates(cycle: Cycle, last: Map<string, LastOpened>, now: Instant): Period[] {
  const present = periodOf(cycle, localDate(now));
  const periods = [[...last.values()].map(({ period }) => period).concat(previousPeriod(present)).toSorted()[0]!];
  while (periods.at(-1)! < present) periods.push(nextPeriod(periods.at(-1)!));
  return periods;
}

/** What a period owes of each duty, given what the duty was opened for before. */
function plannedFor(cycle: Cycle, period: Period, shelved: ShelvedPack, { last, asked }: Past, now: Instant): PlannedSubmission[] {
  return dutiesOfPeriod(shelved, cycle, period, shelved.calendar).filter((one) => {
    const before = last.get(one.facts.dutyId);
    if (!isDue(one, shelved, now)) return false;
    // A duty that is new, or back after a while, begins with its newest period, while there is time for it: nobody owes a past in which it was not asked for.
    if (!before || (period > before.period && !wasAsked(one, before, shelved, asked))) return !isNextDue(one, shelved, now) && endOfDeadline(one.facts.due, shelved.calendar) > now;
    if (period !== before.period) return period > before.period;
    // Begun and not finished by the same pack; or a unit that the pack has since brought in, while there is time.
    return before.pack_hash === shelved.pack.hash || endOfDeadline(one.facts.due, shelved.calendar) > now;
  });
}

/** Whether the pack asked for it when it was due to open, so that only downtime kept it from that. What was loaded before the last opening did ask. */
function wasAsked({ facts }: PlannedSubmission, { recorded_at }: LastOpened, { calendar }: ShelvedPack, asked: AskedDuties[]): boolean {
  const moment = beginOfDeadline(facts.opens, calendar), inForce = asked.findLast(({ loadedAt }) => loadedAt <= moment);
  return inForce === undefined || inForce.loadedAt <= recorded_at || inForce.dutyIds.has(facts.dutyId);
}

/** Whether the period after it is due already. */
function isNextDue({ facts }: PlannedSubmission, { pack, calendar }: ShelvedPack, now: Instant): boolean {
  const opens = pack.duties.find(({ id }) => id === facts.dutyId)!.opens ?? pack.cycles.find(({ id }) => id === facts.cycle)!.opens;
  return beginOfDeadline(deadlineOf(opens, nextPeriod(facts.period)), calendar) <= now;
}
