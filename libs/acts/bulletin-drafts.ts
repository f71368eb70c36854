import type pg from 'pg';
import { lackText, targetText } from '#libs/contracts/messages/target-text.js';
import { speaksOfWithheld } from '#libs/contracts/messages/withheld-names.js';
import type { BulletinContent, BulletinTarget } from '#libs/domain/bulletin/bulletin.content.js';
import { reportingStream, type SubmissionId } from '#libs/domain/ids.js';
import { cycleOf, dataRange, dateOfDeadline, type Cycle, type Period } from '#libs/domain/reporting/period.js';
import { acceptedVersion, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { isTerritory } from '#libs/packs/is-territory.js';
import { packNames } from '#libs/packs/pack-names.js';
import { BulletinReader } from '#libs/persistence/readers/bulletin.reader.js';
import { SubmissionReader } from '#libs/persistence/readers/submission.reader.js';
import { WithheldReader } from '#libs/persistence/readers/withheld.reader.js';
import type { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { bulletinContent } from '#libs/reports/bulletin-sections.js';
import type { BulletinCount, BulletinInput, BulletinNames, BulletinSubmission } from '#libs/reports/bulletin.types.js';
import { draftBulletin } from '#libs/reports/draft-bulletin.js';
import type { ShelvedPack } from './pack-shelf.js';
import { TargetValues } from './target-values.js';

const AT_ONCE = 8;

/** Drafts bulletins from the submissions of a period and from the read models. */
export class BulletinDrafts {
  private readonly submissions: SubmissionReader;
  private readonly bulletins: BulletinReader;
  private readonly withheldProjects: WithheldReader;
  private readonly targetValues: TargetValues;

  constructor(private readonly pool: pg.Pool, private readonly streams: StreamReader) {
    this.submissions = new SubmissionReader(pool);
    this.bulletins = new BulletinReader(pool);
    this.withheldProjects = new WithheldReader(pool);
    this.targetValues = new TargetValues(pool, streams);
  }

  /** Throws {@link DomainError} for what is no period. */
  async of(period: Period, shelved: ShelvedPack, known?: BulletinContent): Promise<BulletinContent> {
    const cycle = cycleOf(period), year = Number(period.slice(0, 4)), states = await this.states(await this.submissions.idsOf(period));
    const number = known?.number ?? (await this.bulletins.nextNumber(cycle, year)), counts = await this.counts(period, cycle, shelved), submissions = states.map(submissionOf);
    const draft = draftBulletin({ cycle, period, number, year, counts, submissions, isWithheld: await this.withheld(submissions) }, bulletinNames(shelved));
    const facts = new Map(states.map(({ id, facts: of }) => [id, of!]));
    return bulletinContent(draft, { year, number, packHash: shelved.pack.hash, targets: await this.targets(shelved), dueOn: (id) => dateOfDeadline(facts.get(id)!.due, shelved.calendar) });
  }

  /** What everybody reads names no project that is not for everybody. */
  private async withheld(submissions: BulletinSubmission[]): Promise<BulletinInput['isWithheld']> {
    const sources = submissions.flatMap(({ drafted = {} }) => Object.values(drafted).flatMap((sentences) => sentences.flatMap((one) => one.sources)));
    const [projects, events] = await Promise.all([this.withheldProjects.from(), this.withheldProjects.among([...new Set(sources)])]);
    return (text, restsOn) => restsOn.some((id) => events.has(id)) || speaksOfWithheld(text, projects);
  }

  /** As the targets stand now: the list sets them for the year, whatever the period. */
  private async targets({ pack }: ShelvedPack): Promise<BulletinTarget[]> {
    return (await this.targetValues.of(pack)).map(({ id, value, goal, unit, lacks }) => ({
      id, label: pack.targets.find((target) => target.id === id)!.label, value: value === undefined ? lackText(lacks) : targetText(value, unit), goal: targetText(goal, unit),
    }));
  }

  private async states(ids: SubmissionId[]): Promise<SubmissionState[]> {
    const states: SubmissionState[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const heads = await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => this.streams.readHead<SubmissionState>(reportingStream(id))));
      states.push(...heads.flatMap((head) => (head?.state.facts ? [head.state] : [])));
    }
    return states;
  }

  /** What the ledger says of the whole city, counted as the units' own drafts count: what was registered and verified between the period's data cuts. */
  private async counts(period: Period, cycle: Cycle, { pack }: ShelvedPack): Promise<BulletinCount[]> {
    const { from, to } = dataRange(pack.cycles.find(({ id }) => id === cycle)!, period);
    const { rows } = await this.pool.query<{ registered: number; cny: number; usd: number }>(COUNTS, [from, to]), { registered, cny, usd } = rows[0]!;
    return [
      { label: { zh: '新登记项目', en: 'Projects registered' }, value: registered, unit: '个', source: 'project' },
      { label: { zh: '核验到位资金', en: 'Funds verified' }, value: { currency: 'CNY', amountMinor: cny }, source: 'figure' },
      { label: { zh: '核验使用外资', en: 'Foreign capital verified' }, value: { currency: 'USD', amountMinor: usd }, source: 'figure' },
    ];
  }
}

const COUNTS = `
  with own as (
    select distinct f.project_id, f.figure_id, f.kind, f.amount_minor, f.currency, f.corrects
    from event e join figure f on f.project_id = e.project_id and f.figure_id = e.data ->> 'figureId'
    where e.type = 'FigureVerified' and e.occurred_at >= $1 and e.occurred_at < $2)
  select (select count(distinct stream_id) from event where type = 'ProjectRegistered' and occurred_at >= $1 and occurred_at < $2) as registered,
    coalesce(sum(amount_minor) filter (where kind = 'fundsPaidIn' and currency = 'CNY'), 0) as cny,
    coalesce(sum(amount_minor) filter (where kind = 'foreignCapitalUsed' and currency = 'USD'), 0) as usd
  from own where not exists (select from own later where later.project_id = own.project_id and later.corrects = own.figure_id)`;

function submissionOf(state: SubmissionState): BulletinSubmission {
  const accepted = acceptedVersion(state), { id, facts, unitId, lateBy, versions, fields } = state;
  return {
    id: id!, facts: facts!, unitId: unitId!, ...(versions[0] && { submittedAt: versions[0].submittedAt }), ...(lateBy !== undefined && { lateBy }),
    ...(accepted && { accepted: { version: accepted.number, values: accepted.values, isNothing: accepted.isNothing } }),
    drafted: Object.fromEntries(Object.entries(fields).flatMap(([field, { draft }]) => (draft ? [[field, draft.sentences]] : []))),
  };
}

function bulletinNames({ pack }: ShelvedPack): BulletinNames {
  const names = packNames(pack), territories = new Set(pack.units.filter(isTerritory).map(({ id }) => id));
  return {
    unit: names.unit, measure: (number) => pack.measures.find((one) => one.number === number)?.label ?? { zh: String(number), en: String(number) },
    cycle: (cycle) => pack.cycles.find(({ id }) => id === cycle)!.label, isTerritory: (id) => territories.has(id),
  };
}
