import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import type { EventView, Page } from '#libs/contracts/project.views.js';
import { addDays, instantOf, toInstant, type Instant } from '#libs/domain/instants.js';
import { EventReader, type EventFilters } from '#libs/persistence/readers/event.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { pageOfQuery } from '../edge/page.dto.js';
import { pageOf } from '../openapi/common.schemas.js';
import { Describe } from '../openapi/command.decorator.js';
import { PackLibrary } from '../packs/pack-library.js';
import { eventView } from '../acts/event-view.js';
import { RecordQuery } from './record.dto.js';

@ApiTags('record')
@Controller('record')
export class RecordController {
  constructor(
    private readonly events: EventReader,
    private readonly packs: PackLibrary,
  ) {}

  @Get()
  @Allow('record:read')
  @Describe('searchRecord', 'What happened, who did it and why; newest first', pageOf('Event'))
  async search(@Query() query: RecordQuery, @CallerOf() caller: Caller): Promise<Page<EventView>> {
    const { names } = await this.packs.current();
    const { items, ...page } = await this.events.search(filtersOf(query), caller, pageOfQuery(query));
    return { ...page, items: items.map((event) => eventView(event, { names, projectName: event.projectName })) };
  }
}

function filtersOf({ cursor: _cursor, limit: _limit, occurredFrom, occurredTo, recordedFrom, recordedTo, ...filters }: RecordQuery): EventFilters {
  return {
    ...filters,
    occurredFrom: beginOf(occurredFrom),
    occurredTo: endOf(occurredTo),
    recordedFrom: beginOf(recordedFrom),
    recordedTo: endOf(recordedTo),
  };
}

const isDate = (text: string): boolean => text.length === 10;

const beginOf = (text: string | undefined): Instant | undefined => text && (isDate(text) ? instantOf(text) : toInstant(Date.parse(text)));

/** Ranges are half-open: a date as the end means through that day. */
const endOf = (text: string | undefined): Instant | undefined => text && (isDate(text) ? instantOf(addDays(text, 1)) : toInstant(Date.parse(text)));
