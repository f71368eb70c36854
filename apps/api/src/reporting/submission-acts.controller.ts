import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import type { SubmissionId } from '#libs/domain/ids.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { EmptyDto } from '../acts/empty.dto.js';
import { Command } from '../openapi/command.decorator.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { requireUnit } from '../projects/facts-check.js';
import { AcceptSubmissionDto, ConfirmFieldDto, DelegateDto, HandOverSubmissionDto, RestateDto, ReturnSubmissionDto, SubmissionNoteDto } from './dto/submission-acts.dto.js';
import { SubmissionCommands } from './submission-commands.js';
import { SUBMISSION_PATH, SubmissionIdOf, SubmissionParams } from './submission-id.decorator.js';
import { SUBMISSION_VERBS } from './submission-verbs.js';

@ApiTags('reporting')
@SubmissionParams()
@Controller(`submissions/${SUBMISSION_PATH}`)
export class SubmissionActsController {
  constructor(private readonly commands: SubmissionCommands, private readonly packs: PackLibrary, private readonly accounts: AccountDirectory) {}

  @Command('confirm-field', { allow: SUBMISSION_VERBS['confirm-field'], operationId: 'confirmSubmissionField', summary: 'Stand by a value: the draft’s, or another one with its reason' })
  confirmField(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() body: ConfirmFieldDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'confirmField', ...body });
  }

  @Command('confirm-draft', { allow: SUBMISSION_VERBS['confirm-draft'], operationId: 'confirmSubmissionDraft', summary: 'Stand by everything as it was drafted' })
  confirmDraft(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() _body: EmptyDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'confirmDraft' });
  }

  @Command('confirm-nothing', { allow: SUBMISSION_VERBS['confirm-nothing'], operationId: 'confirmSubmissionNothing', summary: 'There is nothing to report' })
  confirmNothing(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() _body: EmptyDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'confirmNothing' });
  }

  @Command('redraft', { allow: SUBMISSION_VERBS.redraft, operationId: 'redraftSubmission', summary: 'Write the draft anew from the record, while nothing is confirmed' })
  redraft(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() _body: EmptyDto): Promise<CommandAnswer> {
    return this.commands.redraft(id, act);
  }

  @Command('approve', { allow: SUBMISSION_VERBS.approve, operationId: 'approveSubmission', summary: 'The unit’s head agrees' })
  approve(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() _body: EmptyDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'approve' });
  }

  @Command('submit', { allow: SUBMISSION_VERBS.submit, operationId: 'submitSubmission', summary: 'Hand it in' })
  submit(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() _body: EmptyDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'submit' });
  }

  @Command('return', { allow: SUBMISSION_VERBS.return, operationId: 'returnSubmission', summary: 'Back to the unit, with what is to be corrected' })
  return(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() { fields = {}, reason }: ReturnSubmissionDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'return', fields, reason });
  }

  @Command('accept', { allow: SUBMISSION_VERBS.accept, operationId: 'acceptSubmission', summary: 'The office takes it; never by the hand that submitted it' })
  accept(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() body: AcceptSubmissionDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'accept', ...body });
  }

  @Command('restate', { allow: SUBMISSION_VERBS.restate, operationId: 'restateSubmission', summary: 'Correct what was accepted: a new version beside the old one' })
  restate(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() body: RestateDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'restate', ...body });
  }

  @Command('delegate', { allow: SUBMISSION_VERBS.delegate, operationId: 'delegateSubmission', summary: 'Somebody else writes it until a day' })
  async delegate(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() body: DelegateDto): Promise<CommandAnswer> {
    if (body.unitId !== undefined) requireUnit(body.unitId, 'unitId', await this.packs.current());
    return this.commands.run(id, act, { type: 'delegate', ...body, ...(body.accountId !== undefined && { person: await this.personOf(body.accountId) }) });
  }

  @Command('add-note', { allow: SUBMISSION_VERBS['add-note'], operationId: 'addNoteToSubmission', summary: 'A question or an answer beside the report' })
  addNote(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() body: SubmissionNoteDto): Promise<CommandAnswer> {
    return this.commands.run(id, act, { type: 'addNote', ...body });
  }

  @Command('hand-over', { allow: SUBMISSION_VERBS['hand-over'], operationId: 'handOverSubmission', summary: 'Another unit owes it from now on; what is written stays' })
  async handOver(@SubmissionIdOf() id: SubmissionId, @ActOf() act: Act, @Body() body: HandOverSubmissionDto): Promise<CommandAnswer> {
    requireUnit(body.unitId, 'unitId', await this.packs.current());
    return this.commands.run(id, act, { type: 'handOverTo', ...body });
  }

  private async personOf(accountId: string): Promise<{ name: string; unitId: string }> {
    const found = await this.accounts.byId(accountId);
    if (!found) throw new ApiProblem('unknown-account', { accountId }, { field: 'accountId' });
    return { name: found.name, unitId: found.unitId };
  }
}
