import { Body, Controller } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import type { ProjectId } from '#libs/domain/ids.js';
import { givenOwners } from '#libs/domain/project/merge-plan.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import { chooseTemplate, planProject } from '#libs/packs/plan-project.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { Clock } from '../edge/clock.js';
import { Command } from '../openapi/command.decorator.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { ReasonDto } from '../acts/reason.dto.js';
import { RegisterProjectDto } from './dto/register-project.dto.js';
import { SuspendProjectDto } from './dto/suspension.dto.js';
import { TerminateProjectDto } from './dto/terminate-project.dto.js';
import { UpdateFactsDto } from './dto/update-facts.dto.js';
import { ApiProblem } from '../problems/api-problem.js';
import { requireKnownReferences, requireNoneTakenAway, requireOwnProject } from './facts-check.js';
import { CommandRequests } from './command-requests.js';
import { ProjectIdOf } from './project-id.decorator.js';
import { PROJECT_VERBS } from './view/verb-permissions.js';

const PROJECT_ID = { name: 'projectId', schema: { type: 'string', format: 'uuid' } };

@ApiTags('projects')
@Controller('projects')
export class ProjectActsController {
  constructor(
    private readonly acts: CommandRequests,
    private readonly clock: Clock,
  ) {}

  @Command('', { allow: 'project:register', operationId: 'registerProject', summary: 'Register a project; its plan follows from its facts', status: 201 })
  register(@ActOf() act: Act, @Body() body: RegisterProjectDto): Promise<CommandAnswer> {
    const id = derivedUuid('project', act.caller.accountId, act.commandId);
    return this.acts.run(id, act, ({ ready }) => {
      const stated = { ...structuredClone(body), registeredOn: body.registeredOn ?? this.clock.today() };
      const facts: ProjectFacts = { ...stated, template: stated.template ?? chooseTemplate(ready.tables, stated, this.clock.today()) };
      requireKnownReferences(facts, ready);
      requireOwnProject(facts, act.caller);
      return { type: 'register', facts, plan: planProject(ready, facts, this.clock.today()) };
    });
  }

  @Command(':projectId/update-facts', { allow: PROJECT_VERBS['update-facts'], operationId: 'updateFacts', summary: 'Correct or add facts; the plan follows' })
  @ApiParam(PROJECT_ID)
  updateFacts(@ProjectIdOf() id: ProjectId, @ActOf() act: Act, @Body() body: UpdateFactsDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, ({ state, ready }) => {
      if (!state.facts) throw new ApiProblem('not-found');
      const changes = structuredClone(body.changes) as Partial<ProjectFacts>;
      requireNoneTakenAway(changes);
      requireKnownReferences(changes, ready);
      const plan = planProject(ready, { ...state.facts, ...changes }, this.clock.today(), givenOwners(state));
      return { type: 'updateFacts', changes, plan, ...(body.reason !== undefined && { reason: body.reason }) };
    });
  }

  @Command(':projectId/suspend', { allow: PROJECT_VERBS.suspend, operationId: 'suspendProject', summary: 'Suspend the project until it is reviewed' })
  @ApiParam(PROJECT_ID)
  suspend(@ProjectIdOf() id: ProjectId, @ActOf() act: Act, @Body() body: SuspendProjectDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'suspend', ...body });
  }

  @Command(':projectId/resume', { allow: PROJECT_VERBS.resume, operationId: 'resumeProject', summary: 'Resume a suspended project' })
  @ApiParam(PROJECT_ID)
  resume(@ProjectIdOf() id: ProjectId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'resume', ...body });
  }

  @Command(':projectId/terminate', { allow: PROJECT_VERBS.terminate, operationId: 'terminateProject', summary: 'End the project before its time, with reason and evidence' })
  @ApiParam(PROJECT_ID)
  terminate(@ProjectIdOf() id: ProjectId, @ActOf() act: Act, @Body() body: TerminateProjectDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'terminate', ...body });
  }
}
