import { Body, Controller, Get } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import type { DraftEffectView, RuleDraftDetail, RuleDraftView } from '#libs/packs/rules/rules.views.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Command, Describe } from '../openapi/command.decorator.js';
import { listOf, ref } from '../openapi/schema.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { DraftIdOf } from './draft-id.decorator.js';
import { ApproveDraftDto, ProposeRulesDto, RejectDraftDto, ReplaceDraftDto, RevisionDto } from './dto/draft.dto.js';
import { RuleDrafts } from './rule-drafts.js';

const DRAFT_ID = { name: 'draftId', schema: { type: 'string', format: 'uuid' } };
const ANSWER = 'RuleDraft';

@ApiTags('rules')
@Controller('rules/drafts')
export class RuleDraftsController {
  constructor(private readonly drafts: RuleDrafts) {}

  @Get()
  @Allow('record:read')
  @Describe('listRuleDrafts', 'Proposed rules and what became of them, newest first', listOf(ref('RuleDraft')))
  list(@CallerOf() caller: Caller): Promise<RuleDraftView[]> {
    return this.drafts.list(caller);
  }

  @Get(':draftId')
  @Allow('record:read')
  @ApiParam(DRAFT_ID)
  @Describe('getRuleDraft', 'One draft beside its base, with what the checker says', ref('RuleDraftDetail'))
  read(@DraftIdOf() id: string, @CallerOf() caller: Caller): Promise<RuleDraftDetail> {
    return this.drafts.detail(id, caller);
  }

  @Get(':draftId/effect')
  @Allow('record:read')
  @ApiParam(DRAFT_ID)
  @Describe('getRuleDraftEffect', 'What the draft would do to the open projects', ref('DraftEffect'))
  effect(@DraftIdOf() id: string): Promise<DraftEffectView> {
    return this.drafts.effect(id);
  }

  @Command('', { allow: 'rules:propose', operationId: 'proposeRules', summary: 'Propose another table, or another text of a rule file', status: 201, answer: ANSWER })
  propose(@ActOf() act: Act, @Body() body: ProposeRulesDto): Promise<RuleDraftView> {
    return this.drafts.propose(act, body);
  }

  @Command(':draftId/replace', { allow: 'rules:propose', operationId: 'replaceRuleDraft', summary: 'Other contents for a draft of one’s own, made from the current version', answer: ANSWER })
  @ApiParam(DRAFT_ID)
  replace(@DraftIdOf() id: string, @ActOf() act: Act, @Body() body: ReplaceDraftDto): Promise<RuleDraftView> {
    return this.drafts.replace(id, act, body);
  }

  @Command(':draftId/withdraw', { allow: 'rules:propose', operationId: 'withdrawRuleDraft', summary: 'Take a draft of one’s own back', answer: ANSWER })
  @ApiParam(DRAFT_ID)
  withdraw(@DraftIdOf() id: string, @ActOf() act: Act, @Body() body: RevisionDto): Promise<RuleDraftView> {
    return this.drafts.withdraw(id, act, body);
  }

  @Command(':draftId/approve', { allow: 'rules:approve', operationId: 'approveRuleDraft', summary: 'Publish another’s draft as the next version of the pack', answer: ANSWER })
  @ApiParam(DRAFT_ID)
  approve(@DraftIdOf() id: string, @ActOf() act: Act, @Body() body: ApproveDraftDto): Promise<RuleDraftView> {
    return this.drafts.approve(id, act, body);
  }

  @Command(':draftId/reject', { allow: 'rules:approve', operationId: 'rejectRuleDraft', summary: 'Reject another’s draft with a reason', answer: ANSWER })
  @ApiParam(DRAFT_ID)
  reject(@DraftIdOf() id: string, @ActOf() act: Act, @Body() body: RejectDraftDto): Promise<RuleDraftView> {
    return this.drafts.reject(id, act, body);
  }
}
