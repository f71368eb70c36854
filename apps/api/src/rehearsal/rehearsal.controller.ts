import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import type { Outlook, TwoFutures } from '#libs/contracts/rehearsal.views.js';
import type { ProjectId } from '#libs/domain/ids.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { ProjectIdOf } from '../projects/project-id.decorator.js';
import { ProgressLines } from '../edge/progress-lines.js';
import { OutlookQuery, RehearsalDto } from './rehearsal.dto.js';
import { Rehearsals } from './rehearsals.js';

/** Questions about futures. They are asked by POST because a proposal does not fit into an address; nothing is changed by them. */
@ApiTags('rehearsal')
@Controller()
export class RehearsalController {
  constructor(private readonly rehearsals: Rehearsals) {}

  @Post('rehearsals')
  @HttpCode(200)
  @Allow('rehearsal:run')
  @Describe('rehearse', 'What a proposal would do to all projects, side by side with what is in force; whoever accepts application/x-ndjson is told how far it is. Hanging up ends it', ref('RehearsalResult'))
  async run(@Body() request: RehearsalDto, @CallerOf() caller: Caller, @Req() { headers }: Request, @Res() response: Response): Promise<void> {
    const lines = new ProgressLines(response, headers.accept);
    const result = await lines.unlessGone(this.rehearsals.run(request, caller, { signal: lines.signal, onProgress: (done, total) => lines.progress(done, total) }));
    if (result) lines.end(result);
  }

  @Post('rehearsals/projects/:projectId')
  @HttpCode(200)
  @Allow('rehearsal:run')
  @ApiParam({ name: 'projectId', schema: { type: 'string', format: 'uuid' } })
  @Describe('rehearseProject', "One project's two futures, line by line", ref('TwoFutures'))
  project(@ProjectIdOf() id: ProjectId, @Body() request: RehearsalDto, @CallerOf() caller: Caller): Promise<TwoFutures> {
    return this.rehearsals.project(request, id, caller);
  }

  @Get('outlook')
  @Allow('rehearsal:run')
  @Describe('getOutlook', 'What will be due and late in the coming days if nothing is done: steps by unit, stage and week, matters and reports by unit and week', ref('Outlook'))
  outlook(@Query() { days, ...filters }: OutlookQuery, @CallerOf() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<Outlook | undefined> {
    const lines = new ProgressLines(response);
    return lines.unlessGone(this.rehearsals.outlook(days, filters, caller, { signal: lines.signal }));
  }
}
