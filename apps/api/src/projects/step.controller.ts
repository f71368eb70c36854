import { Body, Controller, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import type { ProjectId, StepId } from '#libs/domain/ids.js';
import { Clock } from '../edge/clock.js';
import { Command } from '../openapi/command.decorator.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { CompleteStepDto } from './dto/complete-step.dto.js';
import { DecideExtensionDto, RequestExtensionDto } from './dto/extension.dto.js';
import { NoteDto } from './dto/note.dto.js';
import { ReasonDto } from '../acts/reason.dto.js';
import { ReassignStepDto } from './dto/reassign-step.dto.js';
import { SuspendClockDto } from './dto/suspension.dto.js';
import { onMoreTime, rulingFor } from './extension-rulings.js';
import { requireUnit } from './facts-check.js';
import { CommandRequests } from './command-requests.js';
import { ProjectIdOf } from './project-id.decorator.js';
import { STEP_VERBS } from './view/verb-permissions.js';

@ApiTags('steps')
@ApiParam({ name: 'projectId', schema: { type: 'string', format: 'uuid' } })
@ApiParam({ name: 'stepId', schema: { type: 'string' }, example: 'G24' })
@Controller('projects/:projectId/steps/:stepId')
export class StepController {
  constructor(private readonly acts: CommandRequests, private readonly clock: Clock) {}

  @Command('complete', { allow: STEP_VERBS.complete, operationId: 'completeStep', summary: 'Complete the step, or submit it when another unit must verify' })
  complete(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: CompleteStepDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'completeStep', stepId, ...body });
  }

  @Command('verify', { allow: STEP_VERBS.verify, operationId: 'verifyStep', summary: "Verify what another unit submitted" })
  verify(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: NoteDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'verifyStep', stepId, ...body });
  }

  @Command('return', { allow: STEP_VERBS.return, operationId: 'returnStep', summary: 'Return what was submitted' })
  return(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'returnStep', stepId, ...body });
  }

  @Command('reopen', { allow: STEP_VERBS.reopen, operationId: 'reopenStep', summary: 'Reopen a settled step' })
  reopen(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'reopenStep', stepId, ...body });
  }

  @Command('skip', { allow: STEP_VERBS.skip, operationId: 'skipStep', summary: 'Skip an optional step' })
  skip(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'skipStep', stepId, ...body });
  }

  @Command('reassign', { allow: STEP_VERBS.reassign, operationId: 'reassignStep', summary: 'Give the step to another unit' })
  reassign(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: ReassignStepDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, ({ state, ready }) => {
      requireUnit(body.unitId, 'unitId', ready);
      return { type: 'reassignStep', stepId, ...body, ruling: rulingFor(stepId, body.unitId, { state, ready, now: this.clock.now() }) };
    });
  }

  @Command('request-extension', { allow: STEP_VERBS['request-extension'], operationId: 'requestExtension', summary: 'Ask for more time' })
  requestExtension(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: RequestExtensionDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, ({ state, ready }) => onMoreTime({ type: 'requestExtension', stepId, ...body }, act.caller.unitId, { state, ready, now: this.clock.now() }));
  }

  @Command('decide-extension', { allow: STEP_VERBS['decide-extension'], operationId: 'decideExtension', summary: 'Grant or refuse more time' })
  decideExtension(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: DecideExtensionDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, ({ state, ready }) => onMoreTime({ type: 'decideExtension', stepId, ...body }, act.caller.unitId, { state, ready, now: this.clock.now() }));
  }

  @Command('suspend-clock', { allow: STEP_VERBS['suspend-clock'], operationId: 'suspendClock', summary: "Stop the step's clock for a recorded reason" })
  suspendClock(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: SuspendClockDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'suspendClock', stepId, ...body, reason: body.reason ?? body.ground });
  }

  @Command('resume-clock', { allow: STEP_VERBS['resume-clock'], operationId: 'resumeClock', summary: 'Let the clock run on with what was left' })
  resumeClock(@ProjectIdOf() id: ProjectId, @Param('stepId') stepId: StepId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'resumeClock', stepId, ...body });
  }
}
