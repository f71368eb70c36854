import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { Subject, type Observable } from 'rxjs';
import { ADVANCED_CHANNEL, type Advanced } from '#libs/persistence/notifier.js';
import { API_OPTIONS, type ApiOptions } from '../api-options.js';

const RECONNECT_MS = 2_000;

/** Hears that streams advanced, on one connection for all who watch. What is missed while it is away is found by reloading. */
@Injectable()
export class ChangeFeed implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(ChangeFeed.name);
  private readonly heard = new Subject<Advanced[]>();
  private client?: pg.Client;
  private timer?: NodeJS.Timeout;
  private isStopped = false;

  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  get changes(): Observable<Advanced[]> {
    return this.heard;
  }

  onModuleInit(): void {
    void this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.heard.complete();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.databaseUrl, application_name: 'luodi changes', keepAlive: true, connectionTimeoutMillis: 5_000,
    });
    this.client = client;
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.heard.next(JSON.parse(payload ?? '[]') as Advanced[]));
    client.once('end', () => this.again());
    try {
      await client.connect();
      await client.query(`listen ${ADVANCED_CHANNEL}`);
    } catch (error) {
      this.logger.warn({ err: error }, 'cannot listen for changes; trying again');
      await client.end().catch(() => undefined);
      this.again();
    }
  }

  private again(): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.listen(), RECONNECT_MS);
    this.timer.unref();
  }
}
