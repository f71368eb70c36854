import { Controller, Get, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import type { WhyView } from '#libs/contracts/why.views.js';
import { matterStream, projectStream, reportingStream, type MatterId, type ProjectId, type SubmissionId } from '#libs/domain/ids.js';
import { EventReader } from '#libs/persistence/readers/event.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { ReadingDays } from '../acts/reading-day.js';
import { MatterHeads } from '../matters/matter-heads.js';
import { MatterIdOf } from '../matters/matter-id.decorator.js';
import { Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { ProjectHeads } from '../projects/project-heads.js';
import { ProjectIdOf } from '../projects/project-id.decorator.js';
import { SubmissionHeads } from '../reporting/submission-heads.js';
import { SUBMISSION_PATH, SubmissionIdOf, SubmissionParams } from '../reporting/submission-id.decorator.js';
import { ASSIGNING_TYPES, matterWhy } from './matter-why.js';
import { projectWhy, stepOfQuestion } from './project-why.js';
import { submissionWhy } from './submission-why.js';
import { TOLD_TYPES, type Reading } from './why-lines.js';
import { ProjectWhyQuery, WhyQuery } from './why.dto.js';

/** Why a row of a list says what it says: asked for one row at a time, by whoever may open what it is about. */
@ApiTags('work')
@Controller()
export class WhyController {
  constructor(
    private readonly projects: ProjectHeads, private readonly matters: MatterHeads, private readonly submissions: SubmissionHeads,
    private readonly events: EventReader, private readonly days: ReadingDays, private readonly packs: PackLibrary,
  ) {}

  @Get('projects/:projectId/why')
  @Allow('project:read')
  @ApiParam({ name: 'projectId', schema: { type: 'string', format: 'uuid' } })
  @Describe('whyProject', 'The rules behind the light, date and owner of its row in the ledger, or of an item of work on it', ref('Why'))
  async ofProject(@ProjectIdOf() id: ProjectId, @Query() question: ProjectWhyQuery, @CallerOf() caller: Caller): Promise<WhyView> {
    const { head: { state }, ready } = await this.projects.seenBy(caller, id), step = stepOfQuestion(state, question, ready.calendar);
    if ((question.step !== undefined && !step) || (question.figure !== undefined && !state.figures[question.figure])) throw new ApiProblem('not-found');
    const [reading, told] = await Promise.all([this.reading(), this.events.newestOfEach(projectStream(id), TOLD_TYPES, step?.plan.id)]);
    return projectWhy(state, question, { ...reading, ready, told, ...(question.work && { unitId: caller.unitId }) });
  }

  @Get('matters/:matterId/why')
  @Allow('matter:read')
  @ApiParam({ name: 'matterId', schema: { type: 'string', format: 'uuid' } })
  @Describe('whyMatter', 'The rules behind the light, date, level and handler of its row on the board, or of an item of work on it', ref('Why'))
  async ofMatter(@MatterIdOf() id: MatterId, @Query() { work }: WhyQuery, @CallerOf() caller: Caller): Promise<WhyView> {
    const { state, row: { light }, ready: { calendar } } = await this.matters.seenBy(caller, id);
    const [reading, told] = await Promise.all([this.reading(), this.events.newestOfEach(matterStream(id), [...TOLD_TYPES, ...ASSIGNING_TYPES])]);
    return matterWhy(state, work, { ...reading, calendar, light, told });
  }

  @Get(`submissions/${SUBMISSION_PATH}/why`)
  @Allow('report:read')
  @SubmissionParams()
  @Describe('whySubmission', 'The rules behind the light, date and unit of its row, or of an item of work on it', ref('Why'))
  async ofSubmission(@SubmissionIdOf() id: SubmissionId, @Query() _question: WhyQuery, @CallerOf() caller: Caller): Promise<WhyView> {
    const seen = await this.submissions.seenBy(caller, id);
    const [reading, told] = await Promise.all([this.reading(), this.events.newestOfEach(reportingStream(id), TOLD_TYPES)]);
    return submissionWhy(seen, told, reading);
  }

  private async reading(): Promise<Reading> {
    const [day, { tables }] = await Promise.all([this.days.today(), this.packs.current()]);
    return { day, tables };
  }
}
