import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator.js';
import { Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import type { HealthView } from './health-view.js';
import { HealthReader } from './health.reader.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthReader) {}

  @Get('live')
  @Allow('public')
  @Describe('isLive', 'This process answers', ref('Health'))
  live(): HealthView {
    return { status: 'ok', checks: { api: { ok: true } } };
  }

  @Get('ready')
  @Allow('public')
  @ApiOperation({ operationId: 'isReady', summary: 'API, worker, PostgreSQL and Temporal all answer' })
  @ApiResponse({ status: 200, schema: ref('Health') })
  @ApiResponse({ status: 503, schema: ref('Health') })
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const view = await this.health.read();
    response.status(view.status === 'ok' ? 200 : 503);
    return view;
  }

  @Get()
  @Allow('public')
  @Describe('getHealth', 'How the parts are, how far the workflows lag, since when something is away', ref('Health'))
  read(): Promise<HealthView> {
    return this.health.read();
  }
}
