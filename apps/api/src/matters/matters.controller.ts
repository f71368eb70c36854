import { Body, Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import type { MatterRow, MatterSummary, MatterView } from '#libs/contracts/matter.views.js';
import type { CommandAnswer, EventView, Page } from '#libs/contracts/project.views.js';
import { matterStream, type MatterId } from '#libs/domain/ids.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import { EventReader } from '#libs/persistence/readers/event.reader.js';
import { MatterReader, type MatterFilters } from '#libs/persistence/readers/matter.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { eventView } from '../acts/event-view.js';
import { ReadingDays } from '../acts/reading-day.js';
import { Clock } from '../edge/clock.js';
import { DocumentNumbers } from '../documents/document-numbers.js';
import { DescribeDocument } from '../documents/document-answer.decorator.js';
import { documentFile } from '../documents/document-file.js';
import { DocumentFormatQuery } from '../documents/document-format.dto.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { PageQuery, pageOfQuery } from '../edge/page.dto.js';
import { pageOf } from '../openapi/common.schemas.js';
import { Command, Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { MatterFiltersQuery } from './dto/matter-filters.dto.js';
import { RaiseMatterDto } from './dto/raise-matter.dto.js';
import { MatterCommands } from './matter-commands.js';
import { MatterDocuments } from './matter-documents.js';
import { MatterHeads } from './matter-heads.js';
import { MatterIdOf } from './matter-id.decorator.js';
import { matterView } from './matter-view.js';
import { RaisedFacts } from './raised-facts.js';
import { onlySlip } from './second-slips.js';

const MATTER_ID = { name: 'matterId', schema: { type: 'string', format: 'uuid' } };

@ApiTags('matters')
@Controller('matters')
export class MattersController {
  constructor(
    private readonly matters: MatterReader,
    private readonly events: EventReader,
    private readonly heads: MatterHeads,
    private readonly commands: MatterCommands,
    private readonly facts: RaisedFacts,
    private readonly numbers: DocumentNumbers,
    private readonly documents: MatterDocuments,
    private readonly packs: PackLibrary,
    private readonly days: ReadingDays,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('matter:read')
  @Describe('listMatters', 'The board, as far as the caller has part in it', pageOf('MatterRow'))
  async list(@Query() query: MatterFiltersQuery, @CallerOf() caller: Caller): Promise<Page<MatterRow>> {
    return this.matters.list(filtersOf(query), caller, await this.days.today(), { ...pageOfQuery(query), ...(query.sort && { sort: query.sort }) });
  }

  @Get('summary')
  @Allow('matter:read')
  @Describe('summarizeMatters', 'How many are open, by class, holder, level and light, and what is at risk', ref('MatterSummary'))
  async summary(@Query() query: MatterFiltersQuery, @CallerOf() caller: Caller): Promise<MatterSummary> {
    return this.matters.summary(filtersOf(query), caller, await this.days.today());
  }

  @Command('', { allow: 'matter:raise', operationId: 'raiseMatter', summary: 'Raise a matter; rules say who handles it and how long each part may take', status: 201 })
  async raise(@ActOf() act: Act, @Body() body: RaiseMatterDto): Promise<CommandAnswer> {
    const id = derivedUuid('matter', act.caller.accountId, act.commandId), ready = await this.packs.current();
    const facts = await this.facts.of(body, act.caller, ready, this.clock.today());
    const reason = body.confirmDuplicate ? body.reason : undefined;
    return this.numbered(facts, (numbered) =>
      this.commands.run(id, act, ({ planFor }) => ({ type: 'raise', matterId: id, facts: numbered, plan: planFor(numbered), ...(reason !== undefined && { reason }) }), { isNew: true, requires: onlySlip(id, body) }));
  }

  /** Slips and dispatch tasks are official documents: they are issued with a number. */
  private numbered<T>(facts: MatterFacts, raise: (facts: MatterFacts) => Promise<T>): Promise<T> {
    const series = facts.kind === 'slip' ? facts.slipColour : facts.kind === 'dispatchTask' ? facts.kind : undefined;
    return series === undefined ? raise(facts) : this.numbers.issue([series], facts.raisedOn, ([documentNumber]) => raise({ ...facts, documentNumber: documentNumber! }));
  }

  @Get(':matterId')
  @Allow('matter:read')
  @ApiParam(MATTER_ID)
  @Describe('getMatter', 'One matter with its clocks, its ladder and what the caller may do', ref('Matter'))
  async read(@MatterIdOf() id: MatterId, @CallerOf() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<MatterView> {
    const view = matterView(await this.heads.seenBy(caller, id), caller, this.clock.now());
    response.set('ETag', `"${view.version}"`);
    return view;
  }

  @Get(':matterId/history')
  @Allow('matter:read')
  @ApiParam(MATTER_ID)
  @Describe('getMatterHistory', 'What happened to it, newest first', pageOf('Event'))
  async history(@MatterIdOf() id: MatterId, @Query() query: PageQuery, @CallerOf() caller: Caller): Promise<Page<EventView>> {
    const { ready } = await this.heads.seenBy(caller, id);
    const { items, ...page } = await this.events.ofStream(matterStream(id), pageOfQuery(query));
    return { ...page, items: items.map((event) => eventView(event, { names: ready.names })) };
  }

  @Get(':matterId/document')
  @Allow('matter:read')
  @ApiParam(MATTER_ID)
  @DescribeDocument('getMatterDocument', 'The slip or the dispatch order as it was issued')
  async document(@MatterIdOf() id: MatterId, @Query() { format = 'docx' }: DocumentFormatQuery, @CallerOf() caller: Caller): Promise<StreamableFile> {
    return documentFile(await this.documents.of(id, caller), format);
  }
}

const filtersOf = ({ sort: _sort, cursor: _cursor, limit: _limit, ...filters }: MatterFiltersQuery): MatterFilters => filters as MatterFilters;
