import { Body, Controller, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import type { FigureId, ProjectId } from '#libs/domain/ids.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { Command } from '../openapi/command.decorator.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { ClaimFigureDto } from './dto/claim-figure.dto.js';
import { EmptyDto } from '../acts/empty.dto.js';
import { ReasonDto } from '../acts/reason.dto.js';
import { CommandRequests } from './command-requests.js';
import { ProjectIdOf } from './project-id.decorator.js';
import { FIGURE_VERBS, PROJECT_VERBS } from './view/verb-permissions.js';

@ApiTags('figures')
@ApiParam({ name: 'projectId', schema: { type: 'string', format: 'uuid' } })
@Controller('projects/:projectId/figures')
export class FigureController {
  constructor(private readonly acts: CommandRequests) {}

  @Command('', { allow: PROJECT_VERBS['claim-figure'], operationId: 'claimFigure', summary: 'Claim a quantity with its evidence, or correct an earlier one', status: 201 })
  claim(@ProjectIdOf() id: ProjectId, @ActOf() act: Act, @Body() body: ClaimFigureDto): Promise<CommandAnswer> {
    const { reason, ...figure } = body;
    const command = { type: 'claimFigure' as const, figure: { ...figure, id: derivedUuid('figure', act.commandId) } };
    return this.acts.run(id, act, reason === undefined ? command : { ...command, reason });
  }

  @Command(':figureId/verify', { allow: FIGURE_VERBS.verify, operationId: 'verifyFigure', summary: 'Verify a claimed figure of another unit' })
  @ApiParam({ name: 'figureId', schema: { type: 'string' } })
  verify(@ProjectIdOf() id: ProjectId, @Param('figureId') figureId: FigureId, @ActOf() act: Act, @Body() _body: EmptyDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'verifyFigure', figureId });
  }

  @Command(':figureId/return', { allow: FIGURE_VERBS.return, operationId: 'returnFigure', summary: 'Return a claimed figure' })
  @ApiParam({ name: 'figureId', schema: { type: 'string' } })
  return(@ProjectIdOf() id: ProjectId, @Param('figureId') figureId: FigureId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.acts.run(id, act, { type: 'returnFigure', figureId, ...body });
  }
}
