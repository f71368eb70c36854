import { Body, Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import type { EventView, Page } from '#libs/contracts/project.views.js';
import type { BulkAnswer, SubmissionRow, SubmissionView } from '#libs/contracts/reporting.views.js';
import type { SubmissionId } from '#libs/domain/ids.js';
import { SubmissionReader, type SubmissionFilters } from '#libs/persistence/readers/submission.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { ReadingDays } from '../acts/reading-day.js';
import { PageQuery, pageOfQuery } from '../edge/page.dto.js';
import { pageOf } from '../openapi/common.schemas.js';
import { Command, Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { BulkReviews } from './bulk-reviews.js';
import { BulkDto } from './dto/submission-acts.dto.js';
import { SubmissionFiltersQuery } from './dto/submission-filters.dto.js';
import { SUBMISSION_PATH, SubmissionIdOf, SubmissionParams } from './submission-id.decorator.js';
import { SubmissionPages } from './submission-pages.js';

@ApiTags('reporting')
@Controller('submissions')
export class SubmissionsController {
  constructor(
    private readonly submissions: SubmissionReader,
    private readonly pages: SubmissionPages,
    private readonly bulk: BulkReviews,
    private readonly days: ReadingDays,
  ) {}

  @Get()
  @Allow('report:read')
  @Describe('listSubmissions', 'What units owe or have handed in, as far as the caller takes part', pageOf('SubmissionRow'))
  async list(@Query() query: SubmissionFiltersQuery, @CallerOf() caller: Caller): Promise<Page<SubmissionRow>> {
    return this.submissions.list(filtersOf(query), caller, await this.days.today(), { ...pageOfQuery(query), ...(query.sort && { sort: query.sort }) });
  }

  @Command('bulk', { allow: 'report:review', operationId: 'reviewSubmissions', summary: 'Accept or return several; each succeeds or is refused by itself', answer: 'BulkAnswer' })
  review(@ActOf() act: Act, @Body() body: BulkDto, @Req() request: Request): Promise<BulkAnswer> {
    return this.bulk.run(act, body, request);
  }

  @Get(SUBMISSION_PATH)
  @Allow('report:read')
  @SubmissionParams()
  @Describe('getSubmission', 'One report: its form, what was drafted and from what, every version, and what the caller may do', ref('Submission'))
  async read(@SubmissionIdOf() id: SubmissionId, @CallerOf() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<SubmissionView> {
    const view = await this.pages.of(id, caller);
    response.set('ETag', `"${view.version}"`);
    return view;
  }

  @Get(`${SUBMISSION_PATH}/history`)
  @Allow('report:read')
  @SubmissionParams()
  @Describe('getSubmissionHistory', 'What happened to it, newest first', pageOf('Event'))
  history(@SubmissionIdOf() id: SubmissionId, @Query() query: PageQuery, @CallerOf() caller: Caller): Promise<Page<EventView>> {
    return this.pages.history(id, caller, pageOfQuery(query));
  }
}

const filtersOf = ({ sort: _sort, cursor: _cursor, limit: _limit, ...filters }: SubmissionFiltersQuery): SubmissionFilters => filters as SubmissionFilters;
