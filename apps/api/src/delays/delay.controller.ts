import { Controller, Get, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { DelaySummary, ProjectDelay } from '#libs/contracts/delay.views.js';
import type { Caller } from '#libs/contracts/identity.js';
import { officeDayMs } from '#libs/domain/calendar/office-time.js';
import type { ProjectId } from '#libs/domain/ids.js';
import { heldIntervals, heldShares, type HeldInterval } from '#libs/domain/project/delay-attribution.js';
import { LifeReader } from '#libs/persistence/readers/life.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Clock } from '../edge/clock.js';
import { Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { ProjectHeads } from '../projects/project-heads.js';
import { ProjectIdOf } from '../projects/project-id.decorator.js';
import { ReadingDays } from '../acts/reading-day.js';
import { delayGroups } from './delay-groups.js';
import { DelayQuery } from './delay.dto.js';
import { HeldLives } from './held-lives.js';

const total = (intervals: HeldInterval[]): number => intervals.reduce((sum, { workingMs }) => sum + workingMs, 0);

@ApiTags('delays')
@Controller()
export class DelayController {
  constructor(
    private readonly lives: LifeReader,
    private readonly held: HeldLives,
    private readonly heads: ProjectHeads,
    private readonly days: ReadingDays,
    private readonly clock: Clock,
  ) {}

  @Get('delays')
  @Allow('project:read')
  @Describe('getDelays', 'Whose time the projects that the caller may see have taken, by unit, stage or territory', ref('DelaySummary'))
  async summary(@Query() { by, territory, stage }: DelayQuery, @CallerOf() caller: Caller): Promise<DelaySummary> {
    const { calendar } = await this.days.today(), now = this.clock.now();
    const keys = await this.lives.visible(caller, { ...(territory && { territoryId: territory }), ...(stage && { stage }) });
    const lives = await this.held.of(keys, calendar);
    const projects = keys.flatMap(({ projectId, territoryId }) => {
      const life = lives.get(projectId);
      return life ? [{ territoryId, intervals: heldIntervals(life, now, calendar) }] : [];
    });
    return { totalMs: projects.reduce((sum, { intervals }) => sum + total(intervals), 0), officeDayMs: officeDayMs(calendar), projects: projects.length, groups: delayGroups(by, projects) };
  }

  @Get('projects/:projectId/delay')
  @Allow('project:read')
  @ApiParam({ name: 'projectId', schema: { type: 'string', format: 'uuid' } })
  @Describe('getProjectDelay', 'Whose time the life of the project was, interval by interval', ref('ProjectDelay'))
  async project(@ProjectIdOf() projectId: ProjectId, @CallerOf() caller: Caller): Promise<ProjectDelay> {
    const { head, ready: { calendar } } = await this.heads.seenBy(caller, projectId);
    const key = { projectId, version: head.version, territoryId: head.state.facts!.territoryId };
    const life = (await this.held.of([key], calendar)).get(projectId)!;
    const intervals = heldIntervals(life, this.clock.now(), calendar);
    return { totalMs: total(intervals), officeDayMs: officeDayMs(calendar), shares: heldShares(intervals), intervals: intervals.toReversed() };
  }
}
