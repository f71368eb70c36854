import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import type { EventView, Page, ProjectRow, ProjectView, StepView } from '#libs/contracts/project.views.js';
import type { ProjectId, StepId } from '#libs/domain/ids.js';
import { EventReader } from '#libs/persistence/readers/event.reader.js';
import { ProjectReader } from '#libs/persistence/readers/project.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Clock } from '../edge/clock.js';
import { PageQuery, pageOfQuery } from '../edge/page.dto.js';
import { pageOf } from '../openapi/common.schemas.js';
import { Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ProjectFiltersQuery } from './dto/project-filters.dto.js';
import { ledgerFilters } from './ledger-filters.js';
import { ProjectHeads } from './project-heads.js';
import { ProjectIdOf } from './project-id.decorator.js';
import { ReadingDays } from '../acts/reading-day.js';
import { eventView } from '../acts/event-view.js';
import { projectView } from './view/project-view.js';

const PROJECT_ID = { name: 'projectId', schema: { type: 'string', format: 'uuid' } };

@ApiTags('projects')
@Controller('projects')
export class ProjectController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly events: EventReader,
    private readonly heads: ProjectHeads,
    private readonly days: ReadingDays,
    private readonly packs: PackLibrary,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('project:read')
  @Describe('listProjects', 'The ledger, as far as the caller may see it', pageOf('ProjectRow'))
  async list(@Query() query: ProjectFiltersQuery, @CallerOf() caller: Caller): Promise<Page<ProjectRow>> {
    const [{ pack }, today] = await Promise.all([this.packs.current(), this.days.today()]);
    return this.projects.list(ledgerFilters(query, pack), caller, today, { ...pageOfQuery(query), ...(query.sort && { sort: query.sort }) });
  }

  @Get(':projectId')
  @Allow('project:read')
  @ApiParam(PROJECT_ID)
  @Describe('getProject', 'One project with its steps, clocks, figures and what the caller may do', ref('Project'))
  async read(@ProjectIdOf() id: ProjectId, @CallerOf() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<ProjectView> {
    const view = await this.view(id, caller);
    response.set('ETag', `"${view.version}"`);
    return view;
  }

  @Get(':projectId/history')
  @Allow('project:read')
  @ApiParam(PROJECT_ID)
  @Describe('getHistory', 'What happened in the life of the project, newest first', pageOf('Event'))
  async history(@ProjectIdOf() id: ProjectId, @Query() query: PageQuery, @CallerOf() caller: Caller): Promise<Page<EventView>> {
    const { head, ready, isRestricted } = await this.heads.seenBy(caller, id);
    const { items, ...page } = await this.events.history(id, caller, pageOfQuery(query));
    const options = { names: ready.names, projectName: head.state.facts?.name, isRestricted };
    return { ...page, items: items.map((event) => eventView(event, options)) };
  }

  @Get(':projectId/plan')
  @Allow('project:read')
  @ApiParam(PROJECT_ID)
  @Describe('getPlan', 'The steps and the chain that determines the end of the present stage', ref('Plan'))
  async plan(@ProjectIdOf() id: ProjectId, @CallerOf() caller: Caller): Promise<{ steps: StepView[]; criticalPath: StepId[] }> {
    const { steps } = await this.view(id, caller);
    const critical = steps.filter(({ scheduled }) => scheduled?.critical).toSorted((a, b) => (a.scheduled!.to < b.scheduled!.to ? -1 : 1));
    return { steps, criticalPath: critical.map((step) => step.id) };
  }

  private async view(id: ProjectId, caller: Caller): Promise<ProjectView> {
    const { head, ready, isRestricted } = await this.heads.seenBy(caller, id);
    return projectView(head, { ready, caller, now: this.clock.now(), current: await this.packs.current(), isRestricted });
  }
}
