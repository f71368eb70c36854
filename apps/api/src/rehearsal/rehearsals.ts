import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import { eventSentence } from '#libs/contracts/messages/event-sentences.js';
import type { Outlook, RehearsalResult, TwoFutures } from '#libs/contracts/rehearsal.views.js';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import { addDays, instantOf, localDate, type LocalDate } from '#libs/domain/instants.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { ProjectStatesReader, type StateFilters } from '#libs/persistence/readers/project-states.reader.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import type { Period } from '#libs/rehearsal/future.js';
import { OutlookTally } from '#libs/rehearsal/outlook.js';
import type { PastEvent } from '#libs/rehearsal/past-acts.js';
import { caseAhead, caseOfPast, rehearseProject, type RehearsalCase, type Rehearsed } from '#libs/rehearsal/rehearse-project.js';
import { futureLines, sideBySide } from '#libs/rehearsal/side-by-side.js';
import { RehearsalTally } from '#libs/rehearsal/tally.js';
import { ThingOutlookTally } from '#libs/rehearsal/thing-outlook.js';
import { Clock } from '../edge/clock.js';
import { inputProblem } from '../edge/input.pipe.js';
import { ApiProblem } from '../problems/api-problem.js';
import { ProjectHeads } from '../projects/project-heads.js';
import { CountedThings } from './counted-things.js';
import { Slices, type Following } from './let-others-in.js';
import { OpenThingEffects, type TriedOnThings } from '../rules/thing-effects.js';
import { ProposedWorlds, type WorldsOf } from './proposed-worlds.js';
import type { RehearsalDto } from './rehearsal.dto.js';

const DEFAULT_DAYS = 90, MAX_PAST_DAYS = 730;
/** Rows of an answer: the projects with the most differences. */
const MAX_ROWS = 200;
/** Rehearsals share one processor with everybody's requests. */
const MAX_AT_ONCE = 2;
const ALIVE = ['active', 'suspended'];

/** Runs proposals over the city's projects. It reads the record and has nothing to write to it with. */
@Injectable()
export class Rehearsals {
  private running = 0;

  constructor(
    private readonly states: ProjectStatesReader, private readonly streams: StreamReader, private readonly heads: ProjectHeads,
    private readonly worlds: ProposedWorlds, private readonly things: OpenThingEffects, private readonly openThings: CountedThings, private readonly clock: Clock,
  ) {}

  async run(request: RehearsalDto, caller: Caller, { signal, onProgress }: Following): Promise<RehearsalResult> {
    const period = this.periodOf(request), { worldsOf, things } = await this.worlds.of(request.proposal);
    return this.inTurn(async () => {
      const ids = await this.states.ids({ ...request.filter, ...(request.mode !== 'past' && { status: ALIVE }) }, caller);
      const tally = new RehearsalTally(MAX_ROWS), slices = new Slices(signal);
      let done = 0;
      for await (const { projectId, state } of this.states.states(ids)) {
        const rehearsed = await this.rehearse(projectId, state, request, period, worldsOf);
        if (rehearsed) tally.add(rehearsed);
        onProgress?.(done += 1, ids.length);
        await slices.next();
      }
      const { summary, rows } = tally.result, others = request.mode === 'past' ? {} : await this.effectsOn(things, slices);
      return { ...daysOf(period), summary, people: await this.states.peopleIn(summary.units.map(({ unitId }) => unitId)), rows, ...others };
    });
  }

  /** Matters and reports have no filters of projects: all that are open are asked about. */
  private async effectsOn(things: TriedOnThings, slices: Slices): Promise<Pick<RehearsalResult, 'matters' | 'submissions'>> {
    const after = () => slices.next(), matters = await this.things.ofMatters(things, after), submissions = await this.things.ofSubmissions(things, after);
    return { ...(matters && { matters }), ...(submissions && { submissions }) };
  }

  async project(request: RehearsalDto, projectId: ProjectId, caller: Caller): Promise<TwoFutures> {
    const period = this.periodOf(request), { head, ready } = await this.heads.seenBy(caller, projectId);
    const rehearsed = await this.rehearse(projectId, head.state, request, period, (await this.worlds.of(request.proposal)).worldsOf);
    if (!rehearsed) throw new ApiProblem('not-found');
    const { project, before, after } = rehearsed;
    return { project, lines: futureLines(sideBySide(before.events, after.events), (event) => eventSentence(event, ready.names)), refused: after.refused };
  }

  async outlook(days: number = DEFAULT_DAYS, filters: StateFilters, caller: Caller, { signal }: Following): Promise<Outlook> {
    return this.inTurn(async () => {
      const period = this.ahead(days), tally = new OutlookTally(period), slices = new Slices(signal);
      for await (const { state } of this.states.states(await this.states.ids({ ...filters, status: ALIVE }, caller))) {
        tally.add(state, await this.worlds.present(state.packHash));
        await slices.next();
      }
      return { ...tally.result, ...(await this.outlookOfThings(period, slices)) };
    });
  }

  private async outlookOfThings(period: Period, slices: Slices): Promise<Pick<Outlook, 'matters' | 'submissions'>> {
    const matters = new ThingOutlookTally(period), submissions = new ThingOutlookTally(period);
    for await (const { state, calendar } of this.openThings.matters()) {
      matters.addMatter(state, calendar);
      await slices.next();
    }
    for await (const { state, calendar } of this.openThings.submissions()) {
      submissions.addSubmission(state, calendar);
      await slices.next();
    }
    return { matters: matters.result, submissions: submissions.result };
  }

  private async rehearse(projectId: ProjectId, state: ProjectState, { mode }: RehearsalDto, period: Period, worldsOf: WorldsOf): Promise<Rehearsed | undefined> {
    const one: RehearsalCase | undefined = mode === 'past'
      ? caseOfPast(projectId, (await this.streams.readEventsAfter(projectStream(projectId), 0)) as unknown as PastEvent[], period)
      : caseAhead(projectId, state);
    return one && rehearseProject(one, await worldsOf(state.packHash), period);
  }

  private periodOf({ mode, horizonDays = DEFAULT_DAYS, from, to }: RehearsalDto): Period {
    if (mode !== 'past') return this.ahead(horizonDays);
    if (from === undefined || to === undefined) throw inputProblem([from === undefined ? missing('from') : missing('to')]);
    const today = this.clock.today(), earliest = addDays(to, -MAX_PAST_DAYS);
    if (to > today) throw new ApiProblem('date-in-future', {}, { field: 'to' });
    if (from > to || from < earliest) throw new ApiProblem('period-invalid', { max: MAX_PAST_DAYS }, { field: 'from' });
    return { from: instantOf(from), until: instantOf(addDays(to, 1)) };
  }

  private ahead(days: number): Period {
    return { from: this.clock.now(), until: instantOf(addDays(this.clock.today(), days + 1)) };
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= MAX_AT_ONCE) throw new ApiProblem('rehearsal-busy', {}, { headers: { 'Retry-After': '5' } });
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
    }
  }
}

const missing = (field: string) => ({ field, code: 'invalid-input' as const, message: 'required' as const, parameters: {} });

const daysOf = ({ from, until }: Period): { from: LocalDate; to: LocalDate } => ({ from: localDate(from), to: addDays(localDate(until), -1) });
