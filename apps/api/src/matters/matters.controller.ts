import { Body, Controller, Get, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import type { MatterRow, MatterSummary, MatterView } from '#libs/contracts/matter.views.js';
import type { CommandAnswer, EventView, Page } from '#libs/contracts/project.views.js';
import { matterStream, type MatterId } from '#libs/domain/ids.js';
import { EventReader } from '#libs/persistence/readers/event.reader.js';
import { MatterReader, type MatterFilters } from '#libs/persistence/readers/matter.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { eventView } from '../acts/event-view.js';
import { ReadingDays } from '../acts/reading-day.js';
import { Clock } from '../edge/clock.js';
import { derivedUuid } from '../edge/derived-uuid.js';
import { PageQuery, pageOfQuery } from '../edge/page.dto.js';
import { pageOf } from '../openapi/common.schemas.js';
import { Command, Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { MatterFiltersQuery } from './dto/matter-filters.dto.js';
import { RaiseMatterDto } from './dto/raise-matter.dto.js';
import { MatterCommands } from './matter-commands.js';
import { MatterHeads } from './matter-heads.js';
import { MatterIdOf } from './matter-id.decorator.js';
import { matterView } from './matter-view.js';
import { RaisedFacts } from './raised-facts.js';
import { SecondSlips } from './second-slips.js';

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
    private readonly slips: SecondSlips,
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
    await this.slips.requireNew(id, body);
    const facts = await this.facts.of(body, act.caller, ready, this.clock.today());
    const reason = body.confirmDuplicate ? body.reason : undefined;
    return this.commands.run(id, act, ({ planFor }) => ({ type: 'raise', matterId: id, facts, plan: planFor(facts), ...(reason !== undefined && { reason }) }));
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
}

const filtersOf = ({ sort: _sort, cursor: _cursor, limit: _limit, ...filters }: MatterFiltersQuery): MatterFilters => filters as MatterFilters;
