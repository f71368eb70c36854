import { Body, Get, Headers, Ip, applyDecorators, Controller, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { PublicForm, PublicMatter, Receipt } from '#libs/contracts/public.views.js';
import { Allow } from '../access/allow.decorator.js';
import { ReasonDto } from '../acts/reason.dto.js';
import { AddressThrottle } from '../edge/address.throttle.js';
import { EvaluateDto, MatterNoteDto } from '../matters/dto/matter-acts.dto.js';
import { Command, Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { RaisePubliclyDto } from './dto/raise-publicly.dto.js';
import { PublicActOf, type PublicAct } from './public-act.decorator.js';
import { publicForm } from './public-form.js';
import { PublicMatters } from './public-matters.js';

/** From one address in a minute. A whole park may stand behind one. */
const RAISED = { default: { limit: 10, ttl: 60_000 } };
const FOLLOWED = { default: { limit: 60, ttl: 60_000 } };

const RECEIPT = 'X-Receipt-Code';
const WithReceipt = () => applyDecorators(ApiHeader({ name: RECEIPT, required: true, schema: { type: 'string' }, example: 'KD-2026-000012-7K3M9QX2VB4D' }), Throttle(FOLLOWED));

const PublicCommand = (verb: string, operationId: string, summary: string) => applyDecorators(Command(`matters/${verb}`, { allow: 'public', operationId, summary, answer: 'PublicMatter' }), WithReceipt());

/** For enterprises without an account. */
@ApiTags('public')
@Controller('public')
@UseGuards(AddressThrottle)
export class PublicMattersController {
  constructor(private readonly matters: PublicMatters, private readonly packs: PackLibrary) {}

  @Get('form')
  @Allow('public')
  @Throttle(FOLLOWED)
  @Describe('getPublicForm', 'What the form for enterprises offers', ref('PublicForm'))
  async form(): Promise<PublicForm> {
    return publicForm((await this.packs.current()).pack);
  }

  @Command('matters', { allow: 'public', operationId: 'raisePublicly', summary: 'Raise a matter without an account; answered with the code to follow it by', status: 201, answer: 'Receipt' })
  @Throttle(RAISED)
  raise(@PublicActOf() act: PublicAct, @Body() body: RaisePubliclyDto): Promise<Receipt> {
    return this.matters.raise(body, act);
  }

  @Get('matters')
  @Allow('public')
  @WithReceipt()
  @Describe('followPublicly', 'What became of it, by its receipt code', ref('PublicMatter'))
  read(@Ip() address: string, @Headers(RECEIPT) receipt?: string): Promise<PublicMatter> {
    return this.matters.read(receipt, address);
  }

  @PublicCommand('evaluate', 'evaluatePublicly', 'The raiser’s word on the answer')
  evaluate(@PublicActOf() act: PublicAct, @Body() body: EvaluateDto, @Ip() address: string, @Headers(RECEIPT) receipt?: string): Promise<PublicMatter> {
    return this.matters.act(receipt, address, act, { type: 'evaluate', ...body });
  }

  @PublicCommand('withdraw', 'withdrawPublicly', 'Take back what was raised')
  withdraw(@PublicActOf() act: PublicAct, @Body() body: ReasonDto, @Ip() address: string, @Headers(RECEIPT) receipt?: string): Promise<PublicMatter> {
    return this.matters.act(receipt, address, act, { type: 'withdraw', ...body });
  }

  @PublicCommand('reopen', 'reopenPublicly', 'Go on with a closed matter')
  reopen(@PublicActOf() act: PublicAct, @Body() body: ReasonDto, @Ip() address: string, @Headers(RECEIPT) receipt?: string): Promise<PublicMatter> {
    return this.matters.act(receipt, address, act, { type: 'reopen', ...body });
  }

  @PublicCommand('add-note', 'addNotePublicly', 'What the raiser adds')
  addNote(@PublicActOf() act: PublicAct, @Body() body: MatterNoteDto, @Ip() address: string, @Headers(RECEIPT) receipt?: string): Promise<PublicMatter> {
    return this.matters.act(receipt, address, act, { type: 'addNote', ...body });
  }
}
