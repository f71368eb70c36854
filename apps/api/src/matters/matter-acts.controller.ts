import { Body, Controller } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import type { MatterId } from '#libs/domain/ids.js';
import { requireUnended } from '#libs/domain/matter/matter.guards.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { EmptyDto } from '../acts/empty.dto.js';
import { ReasonDto } from '../acts/reason.dto.js';
import { Command } from '../openapi/command.decorator.js';
import { PackLibrary } from '../packs/pack-library.js';
import { requireUnit } from '../projects/facts-check.js';
import { CallBackDto, CloseDto, DecideContestDto, DeEscalateDto, EvaluateDto, MatterNoteDto, MergeDto, PlanHandlingDto, ProgressDto, RegisterMatterDto, TransferDto } from './dto/matter-acts.dto.js';
import { MatterCommands } from './matter-commands.js';
import { MatterHeads } from './matter-heads.js';
import { MatterIdOf } from './matter-id.decorator.js';
import { MATTER_VERBS } from './matter-verbs.js';
import { RaisedFacts } from './raised-facts.js';

@ApiTags('matters')
@ApiParam({ name: 'matterId', schema: { type: 'string', format: 'uuid' } })
@Controller('matters/:matterId')
export class MatterActsController {
  constructor(private readonly commands: MatterCommands, private readonly packs: PackLibrary, private readonly facts: RaisedFacts, private readonly heads: MatterHeads) {}

  @Command('register', { allow: MATTER_VERBS.register, operationId: 'registerMatter', summary: 'First contact: correct what was raised, and let the rules route it' })
  register(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: RegisterMatterDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, async ({ state, planFor }) => {
      const changes = await this.facts.corrected(body, state.facts!, act.caller, await this.packs.current());
      return { type: 'register', changes, plan: planFor({ ...state.facts!, ...changes }) };
    });
  }

  @Command('sign-for', { allow: MATTER_VERBS['sign-for'], operationId: 'signForMatter', summary: 'Acknowledge that it is ours' })
  signFor(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() _body: EmptyDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'signFor' });
  }

  @Command('contest', { allow: MATTER_VERBS.contest, operationId: 'contestMatter', summary: 'Say, once and before signing for it, that it is another unit’s' })
  contest(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'contest', ...body });
  }

  @Command('decide-contest', { allow: MATTER_VERBS['decide-contest'], operationId: 'decideContest', summary: 'Decide whose it is' })
  async decideContest(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: DecideContestDto): Promise<CommandAnswer> {
    if (body.unitId !== undefined) requireUnit(body.unitId, 'unitId', await this.packs.current());
    return this.commands.run(id, act, ({ state, planFor }) =>
      ({ type: 'decideContest', ...body, ...(body.upheld && body.unitId !== undefined && { plan: planFor({ ...state.facts!, addresseeId: body.unitId }) }) }));
  }

  @Command('plan-handling', { allow: MATTER_VERBS['plan-handling'], operationId: 'planHandling', summary: 'Say how it will be settled, and promise a date' })
  planHandling(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: PlanHandlingDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'planHandling', ...body });
  }

  @Command('add-progress', { allow: MATTER_VERBS['add-progress'], operationId: 'addProgress', summary: 'Note how far it is' })
  addProgress(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() { text, evidence = [] }: ProgressDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'addProgress', text, evidence });
  }

  @Command('add-note', { allow: MATTER_VERBS['add-note'], operationId: 'addNoteToMatter', summary: 'What the raiser adds' })
  addNote(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: MatterNoteDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'addNote', ...body });
  }

  @Command('explain', { allow: MATTER_VERBS.explain, operationId: 'explainMatter', summary: 'Say why it cannot be settled here; handed over with the next climb' })
  explain(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'explain', ...body });
  }

  @Command('answer', { allow: MATTER_VERBS.answer, operationId: 'answerMatter', summary: 'Say how it was settled; the raiser evaluates' })
  answer(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() { text, evidence = [] }: ProgressDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'answer', text, evidence });
  }

  @Command('evaluate', { allow: MATTER_VERBS.evaluate, operationId: 'evaluateMatter', summary: 'The raiser’s word on the answer' })
  evaluate(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: EvaluateDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'evaluate', ...body });
  }

  @Command('call-back', { allow: MATTER_VERBS['call-back'], operationId: 'callBackMatter', summary: 'What the raiser said when called back' })
  callBack(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: CallBackDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'callBack', ...body });
  }

  @Command('close', { allow: MATTER_VERBS.close, operationId: 'closeMatter', summary: 'End it without a score; never by the unit that handled it' })
  close(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: CloseDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'close', ...body });
  }

  @Command('return', { allow: MATTER_VERBS.return, operationId: 'returnMatter', summary: 'The answer is not enough' })
  return(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'return', ...body });
  }

  @Command('reopen', { allow: MATTER_VERBS.reopen, operationId: 'reopenMatter', summary: 'Go on with a closed matter' })
  reopen(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'reopen', ...body });
  }

  @Command('withdraw', { allow: MATTER_VERBS.withdraw, operationId: 'withdrawMatter', summary: 'Take back what was raised' })
  withdraw(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'withdraw', ...body });
  }

  @Command('transfer', { allow: MATTER_VERBS.transfer, operationId: 'transferMatter', summary: 'Give it to another unit, which signs for it anew' })
  async transfer(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: TransferDto): Promise<CommandAnswer> {
    requireUnit(body.unitId, 'unitId', await this.packs.current());
    return this.commands.run(id, act, ({ state, planFor }) => ({ type: 'transfer', ...body, plan: planFor({ ...state.facts!, addresseeId: body.unitId }) }));
  }

  @Command('merge', { allow: MATTER_VERBS.merge, operationId: 'mergeMatter', summary: 'Into the matter that it repeats' })
  merge(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: MergeDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, async () => {
      // What repeats a matter is settled with that one, so there must be one that somebody settles.
      if (body.intoId !== id) requireUnended((await this.heads.seenBy(act.caller, body.intoId)).state, 'intoId');
      return { type: 'merge', ...body };
    });
  }

  @Command('escalate', { allow: MATTER_VERBS.escalate, operationId: 'escalateMatter', summary: 'Up the ladder before its time' })
  escalate(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, ({ planNow }) => ({ type: 'escalate', ...body, plan: planNow() }));
  }

  @Command('de-escalate', { allow: MATTER_VERBS['de-escalate'], operationId: 'deEscalateMatter', summary: 'Down again, on verified progress' })
  deEscalate(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: DeEscalateDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, ({ planNow }) => ({ type: 'deEscalate', ...body, plan: planNow() }));
  }

  @Command('detach', { allow: MATTER_VERBS.detach, operationId: 'detachMatter', summary: 'Let it go its own way again, apart from its issue' })
  detach(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'detach', ...body });
  }

  @Command('accept-issue', { allow: MATTER_VERBS['accept-issue'], operationId: 'acceptIssue', summary: 'Settle several blockers as one issue' })
  acceptIssue(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() _body: EmptyDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, ({ state, planFor }) => ({ type: 'acceptIssue', plan: planFor(state.facts!) }));
  }

  @Command('decline-issue', { allow: MATTER_VERBS['decline-issue'], operationId: 'declineIssue', summary: 'They stay single matters' })
  declineIssue(@MatterIdOf() id: MatterId, @ActOf() act: Act, @Body() body: ReasonDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'declineIssue', ...body });
  }
}
