import { Inject, Injectable } from '@nestjs/common';
import { nextMatterNumber } from '#libs/acts/matter-number.js';
import type { Caller } from '#libs/contracts/identity.js';
import { DomainError } from '#libs/domain/errors.js';
import { projectStream, type ProjectId, type StepId, type UnitId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { MatterFacts, MatterRaiser } from '#libs/domain/matter/matter.facts.js';
import { requireUnsettled } from '#libs/domain/project/project.guards.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { Sql } from '#libs/identity/sql.js';
import { visibilityOf } from '#libs/identity/visibility.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import type { ReadyPack } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import { accessOf } from '../projects/project-access.js';
import { requireUnit } from '../projects/facts-check.js';
import type { RegisterMatterDto } from './dto/matter-acts.dto.js';
import type { RaiseMatterDto } from './dto/raise-matter.dto.js';

/** Whoever raises says what they know; the rest follows from the project, and what is named must exist. */
@Injectable()
export class RaisedFacts {
  constructor(@Inject(SQL) private readonly sql: Sql, private readonly streams: StreamReader) {}

  async of(body: RaiseMatterDto, caller: Caller, ready: ReadyPack, today: LocalDate): Promise<MatterFacts> {
    requireRaisable(body, caller, ready);
    const project = await this.projectOf(body, caller);
    if (body.kind === 'blocker') requireToSettle(project, body.stepId);
    const raiser: MatterRaiser = { unitId: caller.unitId, accountId: caller.accountId, name: caller.name };
    return { ...(await this.completed(body, ready, today, project)), raiser };
  }

  /** What first contact corrects of a matter. The tier is that of the project; its value stands for one that nobody told. */
  async corrected(body: RegisterMatterDto, facts: MatterFacts, caller: Caller, ready: ReadyPack): Promise<Partial<MatterFacts>> {
    const changes: Partial<MatterFacts> = structuredClone({ ...body });
    requireKnown({ ...facts, ...changes }, ready);
    if (changes.territoryId !== undefined) requireTerritory(changes.territoryId, ready);
    if (changes.projectId === undefined && changes.stepId === undefined) return changes;
    const project = await this.projectOf({ projectId: facts.projectId, ...changes }, caller), tier = project?.settings.classification?.tier, valueAtRisk = changes.valueAtRisk ?? facts.valueAtRisk ?? project?.facts?.investment;
    if (facts.kind === 'blocker') requireToSettle(project, changes.stepId);
    return { ...changes, ...(tier !== undefined && { tier }), ...(valueAtRisk && { valueAtRisk }) };
  }

  /** The facts without whoever raised them; also for what an enterprise raises. */
  async completed(body: RaiseMatterDto, ready: ReadyPack, today: LocalDate, project?: ProjectState): Promise<Omit<MatterFacts, 'raiser'>> {
    requireKnown(body, ready);
    const territoryId = body.territoryId ?? project?.facts?.territoryId, valueAtRisk = body.valueAtRisk ?? project?.facts?.investment, tier = project?.settings.classification?.tier;
    requireTerritory(territoryId, ready);
    const { kind, classId, title, description, urgency = 'normal', evidence = [], confirmDuplicate: _confirmed, reason: _reason, ...rest } = structuredClone(body);
    return {
      ...rest, code: await nextMatterNumber(this.sql, ready.pack.matterKinds[kind].prefix, today), kind, classId, title, description, urgency, territoryId, evidence, raisedOn: today,
      ...(valueAtRisk && { valueAtRisk }), ...(tier !== undefined && { tier }),
    };
  }

  private async projectOf({ projectId, stepId }: Pick<MatterFacts, 'projectId' | 'stepId'>, caller: Caller): Promise<ProjectState | undefined> {
    const project = projectId === undefined ? undefined : await this.project(projectId, caller);
    if (stepId !== undefined && !project?.steps[stepId]) throw new DomainError('unknown-step', { stepId }, 'stepId');
    return project;
  }

  private async project(id: ProjectId, caller: Caller): Promise<ProjectState> {
    const head = await this.streams.readHead<ProjectState>(projectStream(id));
    if (!head?.state.facts || visibilityOf(accessOf(head.state), caller) === 'hidden') throw new ApiProblem('not-found', {}, { field: 'projectId' });
    return head.state;
  }
}

/** What holds up a step holds up one that is still to be settled. */
function requireToSettle(project: ProjectState | undefined, stepId: StepId | undefined): void {
  if (stepId !== undefined) requireUnsettled(project!.steps[stepId]!);
}

function requireTerritory(territoryId: UnitId | undefined, { units }: ReadyPack): asserts territoryId is UnitId {
  if (territoryId === undefined || units.get(territoryId)?.kind !== 'territory') throw new ApiProblem('unknown-unit', { unitId: territoryId ?? '' }, { field: 'territoryId' });
}

/** Only the office issues slips and tasks, to a unit that it names. */
function requireRaisable({ kind, addresseeId }: RaiseMatterDto, { role, unitId }: Caller, { pack }: ReadyPack): void {
  const { raisedBy } = pack.matterKinds[kind];
  if (!raisedBy.includes('unit') && role !== 'office') throw new DomainError('wrong-unit', { unitId, units: [pack.officeUnit] });
  const isAddressed = !raisedBy.includes('unit');
  if (isAddressed && addresseeId === undefined) throw new ApiProblem('unknown-unit', { unitId: '' }, { field: 'addresseeId' });
  if (!isAddressed && addresseeId !== undefined) throw new DomainError('nothing-to-change', { field: 'addresseeId' }, 'addresseeId');
}

function requireKnown({ classId, cause, addresseeId }: Pick<MatterFacts, 'classId' | 'cause' | 'addresseeId'>, ready: ReadyPack): void {
  const found = Object.hasOwn(ready.pack.matterClasses, classId) ? ready.pack.matterClasses[classId]! : undefined;
  if (!found) throw new ApiProblem('unknown-class', { classId }, { field: 'classId' });
  if (cause !== undefined && !Object.hasOwn(found.causes, cause)) throw new ApiProblem('unknown-cause', { cause }, { field: 'cause' });
  if (addresseeId !== undefined) requireUnit(addresseeId, 'addresseeId', ready);
}
