import { Body, Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import type { CommandAnswer, EventView, Page } from '#libs/contracts/project.views.js';
import type { BulletinRow, BulletinView } from '#libs/contracts/reporting.views.js';
import { bulletinStream } from '#libs/domain/ids.js';
import type { Period } from '#libs/domain/reporting/period.js';
import { BulletinReader, seesDrafts } from '#libs/persistence/readers/bulletin.reader.js';
import { EventReader } from '#libs/persistence/readers/event.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import type { Act } from '../acts/act.js';
import { ActOf } from '../acts/act.decorator.js';
import { EmptyDto } from '../acts/empty.dto.js';
import { eventView } from '../acts/event-view.js';
import { PageQuery, pageOfQuery } from '../edge/page.dto.js';
import { pageOf } from '../openapi/common.schemas.js';
import { Command, Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { BulletinCommands } from './bulletin-commands.js';
import { BulletinDocuments } from './bulletin-documents.js';
import { BulletinHeads } from './bulletin-heads.js';
import { BulletinParam, BulletinPeriodOf } from './bulletin-period.decorator.js';
import { BULLETIN_VERBS } from './bulletin-verbs.js';
import { BulletinFormatQuery, DraftBulletinDto, EditBulletinDto, PublishBulletinDto, type BulletinFormat } from './dto/bulletin.dto.js';

const TYPES: Record<BulletinFormat, string> = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' };
const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('reporting')
@Controller('bulletins')
export class BulletinsController {
  constructor(
    private readonly bulletins: BulletinReader,
    private readonly heads: BulletinHeads,
    private readonly commands: BulletinCommands,
    private readonly documents: BulletinDocuments,
    private readonly events: EventReader,
    private readonly packs: PackLibrary,
  ) {}

  @Get()
  @Allow('report:read')
  @Describe('listBulletins', 'Bulletins, newest first; drafts are the office’s', pageOf('BulletinRow'))
  list(@Query() query: PageQuery, @CallerOf() caller: Caller): Promise<Page<BulletinRow>> {
    return this.bulletins.list(caller, pageOfQuery(query));
  }

  @Command('', { allow: BULLETIN_VERBS.draft, operationId: 'draftBulletin', summary: 'Draft the bulletin of a period from what was accepted, or draft it anew', status: 201 })
  draft(@ActOf() act: Act, @Body() { period }: DraftBulletinDto): Promise<CommandAnswer> {
    return this.commands.draft(period, act);
  }

  @Get(':period')
  @Allow('report:read')
  @BulletinParam()
  @Describe('getBulletin', 'One bulletin with its sections and who submitted when', ref('Bulletin'))
  async read(@BulletinPeriodOf() period: Period, @CallerOf() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<BulletinView> {
    const view = await this.heads.viewFor(caller, period);
    response.set('ETag', `"${view.version}"`);
    return view;
  }

  @Get(':period/history')
  @Allow('report:read')
  @BulletinParam()
  @Describe('getBulletinHistory', 'Who drafted, edited and published it, newest first', pageOf('Event'))
  async history(@BulletinPeriodOf() period: Period, @Query() query: PageQuery, @CallerOf() caller: Caller): Promise<Page<EventView>> {
    await this.heads.viewFor(caller, period);
    const { items, ...page } = await this.events.ofStream(bulletinStream(period), pageOfQuery(query)), { names } = await this.packs.current();
    // What drafts once said is the office's own, as drafts are.
    return { ...page, items: items.map((event) => ({ ...eventView(event, { names }), ...(!seesDrafts(caller) && event.type !== 'BulletinPublished' && { data: {} }) })) };
  }

  @Get(':period/document')
  @Allow('report:read')
  @BulletinParam()
  @ApiOperation({ operationId: 'getBulletinDocument', summary: 'As an official document, in Word or PDF' })
  @ApiOkResponse({ content: { [TYPES.docx]: BINARY, [TYPES.pdf]: BINARY } })
  @ApiDefaultResponse({ content: { 'application/problem+json': { schema: ref('Problem') } } })
  async document(@BulletinPeriodOf() period: Period, @Query() { format }: BulletinFormatQuery, @CallerOf() caller: Caller): Promise<StreamableFile> {
    const view = await this.heads.viewFor(caller, period), bytes = await this.documents.write(view, format);
    const name = encodeURIComponent(`${view.title.zh}.${format}`);
    return new StreamableFile(bytes, { type: TYPES[format], disposition: `attachment; filename="bulletin.${format}"; filename*=UTF-8''${name}` });
  }

  @Command(':period/edit', { allow: BULLETIN_VERBS.edit, operationId: 'editBulletin', summary: 'Write one section anew' })
  @BulletinParam()
  edit(@BulletinPeriodOf() period: Period, @ActOf() act: Act, @Body() body: EditBulletinDto): Promise<CommandAnswer> {
    return this.commands.run(period, act, { type: 'editSection', ...body });
  }

  @Command(':period/redraft', { allow: BULLETIN_VERBS.draft, operationId: 'redraftBulletin', summary: 'Draft it anew from what is accepted now; edited sections stay' })
  @BulletinParam()
  redraft(@BulletinPeriodOf() period: Period, @ActOf() act: Act, @Body() _body: EmptyDto): Promise<CommandAnswer> {
    return this.commands.draft(period, act);
  }

  @Command(':period/publish', { allow: BULLETIN_VERBS.publish, operationId: 'publishBulletin', summary: 'Publish it: it and what it rests on stay as they are' })
  @BulletinParam()
  publish(@BulletinPeriodOf() period: Period, @ActOf() act: Act, @Body() body: PublishBulletinDto): Promise<CommandAnswer> {
    return this.commands.publish(period, act, body.documentNumber);
  }
}
