import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { VisibleChanges, type Change } from './visible-changes.js';
import { ChangeFeed } from './change-feed.js';

/** Proxies close silent connections; a comment keeps them open. */
const HEARTBEAT_MS = 25_000;
/** Then the browser connects again, and whoever was signed out meanwhile no longer hears anything. */
const LIFETIME_MS = 10 * 60_000;

@ApiTags('changes')
@Controller('changes')
export class ChangesController {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly visible: VisibleChanges,
  ) {}

  @Get()
  @Allow('signed-in')
  @ApiOperation({ operationId: 'watchChanges', summary: 'Server-sent events: `event: changed`, `data: {kind, id, version}`' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' }, example: 'event: changed\ndata: {"kind":"project","id":"…","version":8}\n\n' } } })
  watch(@CallerOf() caller: Caller, @Res() response: Response): void {
    response.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.write('retry: 3000\n\n');
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    const lifetime = setTimeout(() => response.end(), LIFETIME_MS);
    const subscription = this.feed.changes.subscribe({
      next: (advanced) => void this.visible.to(caller, advanced).then((changes) => changes.forEach((change) => response.write(frame(change)))),
      complete: () => response.end(),
    });
    response.once('close', () => {
      clearInterval(heartbeat);
      clearTimeout(lifetime);
      subscription.unsubscribe();
    });
  }
}

const frame = (change: Change): string => `event: changed\ndata: ${JSON.stringify(change)}\n\n`;
