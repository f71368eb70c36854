import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { notificationSentence } from '#libs/contracts/messages/notification-sentence.js';
import { withoutNames } from '#libs/contracts/messages/withheld-names.js';
import type { Caller } from '#libs/contracts/identity.js';
import type { NotificationView, Page } from '#libs/contracts/project.views.js';
import { NotificationReader, type NotificationOfEvent, type NotificationReaderScope } from '#libs/persistence/readers/notification.reader.js';
import { WithheldReader } from '#libs/persistence/readers/withheld.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { PageQuery, pageOfQuery } from '../edge/page.dto.js';
import { pageOf } from '../openapi/common.schemas.js';
import { Describe } from '../openapi/command.decorator.js';
import { whole } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import type { PackNames } from '#libs/packs/pack-names.js';
import { ApiProblem } from '../problems/api-problem.js';

@ApiTags('work')
@Controller('notifications')
export class NotificationController {
  constructor(
    private readonly notifications: NotificationReader,
    private readonly packs: PackLibrary,
    private readonly withheld: WithheldReader,
  ) {}

  @Get()
  @Allow('signed-in')
  @Describe('listNotifications', "What the caller's unit was told, newest first", pageOf('Notification', { unread: whole }))
  async list(@Query() query: PageQuery, @CallerOf() caller: Caller): Promise<Page<NotificationView> & { unread: number }> {
    const { names } = await this.packs.current();
    const [{ items, ...page }, hidden] = await Promise.all([this.notifications.list(scopeOf(caller), pageOfQuery(query)), this.withheld.from(caller)]);
    // Whoever is told of a project or a matter shall act on it; a report speaks of others too.
    return { ...page, items: items.map((notification) => (notification.subject.kind === 'reporting' ? withoutNames(worded(notification, names), hidden) : worded(notification, names))) };
  }

  @Post('read-all')
  @Allow('signed-in')
  @HttpCode(204)
  @ApiOperation({ operationId: 'readAllNotifications', summary: 'Mark everything as read' })
  @ApiNoContentResponse()
  async readAll(@CallerOf() caller: Caller): Promise<void> {
    await this.notifications.markAllRead(scopeOf(caller));
  }

  @Post(':notificationId/read')
  @Allow('signed-in')
  @HttpCode(204)
  @ApiOperation({ operationId: 'readNotification', summary: 'Mark one as read' })
  @ApiParam({ name: 'notificationId', schema: { type: 'string' } })
  @ApiNoContentResponse()
  async read(@Param('notificationId') id: string, @CallerOf() caller: Caller): Promise<void> {
    const isThere = !id.includes('\0') && (await this.notifications.markRead(id, scopeOf(caller)));
    if (!isThere) throw new ApiProblem('not-found');
  }
}

const scopeOf = ({ unitId, accountId }: Caller): NotificationReaderScope => ({ unitIds: [unitId], accountId });

const worded = ({ event, unitId, ...notification }: NotificationOfEvent, names: PackNames): NotificationView =>
  ({ ...notification, sentence: notificationSentence({ kind: notification.kind, unitId, event }, names), ...(event.rule && { rule: event.rule }) });
