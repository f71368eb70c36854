import { Body, Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import type { BulkResult, SimilarMatter } from '#libs/contracts/matter.views.js';
import { languageOf } from '#libs/contracts/messages/text.js';
import { MatterReader } from '#libs/persistence/readers/matter.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { ActOf } from '../acts/act.decorator.js';
import type { Act } from '../acts/act.js';
import { Command, Describe } from '../openapi/command.decorator.js';
import { listOf, ref } from '../openapi/schema.js';
import { BulkMatters } from './bulk-matters.js';
import { BulkMattersDto } from './dto/bulk-matters.dto.js';
import { SimilarMattersQuery } from './dto/similar-matters.dto.js';

/** What concerns several matters at once. Its paths come before those of single matters. */
@ApiTags('matters')
@Controller('matters')
export class MatterListsController {
  constructor(private readonly bulk: BulkMatters, private readonly matters: MatterReader) {}

  @Command('bulk', { allow: 'matter:act', operationId: 'bulkMatters', summary: 'Sign for or transfer up to a hundred; each is answered for itself', answer: 'BulkResults' })
  run(@ActOf() act: Act, @Body() body: BulkMattersDto, @Req() request: Request): Promise<BulkResult[]> {
    return this.bulk.run(body, act, languageOf(request.headers['accept-language']));
  }

  @Get('similar')
  @Allow('matter:read')
  @Describe('listSimilarMatters', 'Open matters on the same subject, to the same unit when it is named; asked before raising another', listOf(ref('SimilarMatter')))
  similar(@Query() { about, project, step, addressee, class: classId, title }: SimilarMattersQuery, @CallerOf() caller: Caller): Promise<SimilarMatter[]> {
    return this.matters.similar({ about, project, step, addressee, classId, title }, caller);
  }
}
