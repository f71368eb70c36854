import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { DeliveryView } from '#libs/contracts/notify.views.js';
import type { Page } from '#libs/contracts/project.views.js';
import { DeliveryLog } from '#libs/notify/delivery-log.js';
import { Allow } from '../access/allow.decorator.js';
import { Clock } from '../edge/clock.js';
import { isKey } from '../edge/field.decorators.js';
import { pageOfQuery } from '../edge/page.dto.js';
import { pageOf } from '../openapi/common.schemas.js';
import { Describe } from '../openapi/command.decorator.js';
import { text } from '../openapi/schema.js';
import { ApiProblem } from '../problems/api-problem.js';
import { DeliveryQuery } from './delivery.dto.js';

@ApiTags('reminders')
@Controller('deliveries')
export class DeliveryController {
  constructor(
    private readonly log: DeliveryLog,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('delivery:read')
  @Describe('listDeliveries', 'What was sent to whom, what waits, what failed or was held back, and why; newest first', pageOf('Delivery'))
  list(@Query() query: DeliveryQuery): Promise<Page<DeliveryView>> {
    const { cursor: _cursor, limit: _limit, ...filters } = query;
    return this.log.list(filters, this.clock.today(), pageOfQuery(query));
  }

  @Post(':deliveryId/retry')
  @Allow('channel:manage')
  @HttpCode(204)
  @ApiOperation({ operationId: 'retryDelivery', summary: 'Queue a message again that failed today' })
  @ApiParam({ name: 'deliveryId', schema: text })
  @ApiNoContentResponse()
  async retry(@Param('deliveryId') id: string): Promise<void> {
    if (!isKey(id) || !(await this.log.exists(id))) throw new ApiProblem('not-found');
    if (!(await this.log.retry(id, this.clock.now(), this.clock.today()))) throw new ApiProblem('delivery-not-retryable');
  }
}
