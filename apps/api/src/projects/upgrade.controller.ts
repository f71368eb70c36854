import { Body, Controller, Get } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import type { ProjectId } from '#libs/domain/ids.js';
import { planAnew } from '#libs/packs/plan-project.js';
import type { ProjectUpgradeView } from '#libs/packs/rules/rules.views.js';
import { upgradeEffect } from '#libs/packs/upgrade-effect.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Clock } from '../edge/clock.js';
import { Command, Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { CommandRequests } from './command-requests.js';
import { ReasonDto } from '../acts/reason.dto.js';
import { ProjectHeads } from './project-heads.js';
import { ProjectIdOf } from './project-id.decorator.js';
import { PROJECT_VERBS } from './view/verb-permissions.js';

/** Moving a project to the newest version of the pack. */
@ApiTags('projects')
@ApiParam({ name: 'projectId', schema: { type: 'string', format: 'uuid' } })
@Controller('projects/:projectId')
export class UpgradeController {
  constructor(
    private readonly acts: CommandRequests,
    private readonly heads: ProjectHeads,
    private readonly packs: PackLibrary,
    private readonly clock: Clock,
  ) {}

  @Get('upgrade')
  @Allow('project:read')
  @Describe('previewUpgrade', 'What moving the project to the newest version of the pack would change', ref('ProjectUpgrade'))
  async preview(@ProjectIdOf() id: ProjectId, @CallerOf() caller: Caller): Promise<ProjectUpgradeView> {
    const { head, ready } = await this.heads.seenBy(caller, id), newest = await this.packs.current();
    return { ...upgradeEffect(head.state, ready.calendar, newest, this.clock.now()), packVersion: newest.pack.version, isOther: newest.pack.hash !== head.state.packHash };
  }

  @Command('upgrade', { allow: PROJECT_VERBS.upgrade, operationId: 'upgradeProject', summary: 'Move the project to the newest version of the pack now' })
  async upgrade(@ProjectIdOf() id: ProjectId, @ActOf() act: Act, @Body() { reason }: ReasonDto): Promise<CommandAnswer> {
    const newest = await this.packs.current();
    return this.acts.run(id, act, ({ state }) => {
      if (!state.facts) throw new ApiProblem('not-found');
      return { type: 'upgradePlan', plan: planAnew(newest, state, this.clock.today()), reason };
    });
  }

  @Command('schedule-upgrade', { allow: PROJECT_VERBS['schedule-upgrade'], operationId: 'scheduleUpgrade', summary: 'Move the project to the version that is the newest now when it enters its next stage' })
  async schedule(@ProjectIdOf() id: ProjectId, @ActOf() act: Act, @Body() { reason }: ReasonDto): Promise<CommandAnswer> {
    const { pack: { hash: packHash } } = await this.packs.current();
    return this.acts.run(id, act, () => ({ type: 'scheduleUpgrade', packHash, reason }));
  }
}
