import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import { WORK_ITEM_KINDS, type Page, type WorkItemKind, type WorkItemView } from '#libs/contracts/project.views.js';
import { WorkItemReader, type WorkItem } from '#libs/persistence/readers/work-item.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { ChoicesField } from '../edge/structured-field.decorators.js';
import { PageQuery, pageOfQuery } from '../edge/page.dto.js';
import { pageOf } from '../openapi/common.schemas.js';
import { Describe } from '../openapi/command.decorator.js';
import { PackLibrary } from '../packs/pack-library.js';
import type { PackNames } from '#libs/packs/pack-names.js';
import { ReadingDays } from '../acts/reading-day.js';
import { workItemLabel } from './work-item-label.js';

export class WorkItemQuery extends PageQuery {
  @ChoicesField(WORK_ITEM_KINDS)
  kind?: WorkItemKind[];
}

@ApiTags('work')
@Controller('work-items')
export class WorkItemController {
  constructor(
    private readonly items: WorkItemReader,
    private readonly days: ReadingDays,
    private readonly packs: PackLibrary,
  ) {}

  @Get()
  @Allow('project:read')
  @Describe('listWorkItems', "What the caller's unit can act on now, most urgent first", pageOf('WorkItem'))
  async list(@Query() query: WorkItemQuery, @CallerOf() { unitId }: Caller): Promise<Page<WorkItemView>> {
    const [day, { names }] = await Promise.all([this.days.today(), this.packs.current()]);
    const { items, ...page } = await this.items.list({ unitIds: [unitId], kind: query.kind }, day, pageOfQuery(query));
    return { ...page, items: items.map((item) => labelled(item, names)) };
  }
}

const labelled = (item: WorkItem, names: PackNames): WorkItemView => ({ ...item, label: workItemLabel(item, names) });
