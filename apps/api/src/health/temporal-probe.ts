import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Connection } from '@temporalio/client';
import { API_OPTIONS, type ApiOptions } from '../api-options.js';
import type { HealthCheck } from './health-view.js';

const TIMEOUT_MS = 2_000;
const INTERVAL_MS = 5_000;

/** Asks Temporal now and then, so that it is known since when it is away. Nothing of the API waits for it. */
@Injectable()
export class TemporalProbe implements OnModuleInit, OnApplicationShutdown {
  private readonly connection: Connection;
  private readonly startedMs = Date.now();
  private timer?: NodeJS.Timeout;
  private answeredMs?: number;

  constructor(@Inject(API_OPTIONS) { temporal }: ApiOptions) {
    // Without the default interceptors: a probe that fails is an answer, and a retry could outlive the connection.
    this.connection = Connection.lazy({ address: temporal.address, tls: temporal.tls as boolean | undefined, apiKey: temporal.apiKey, interceptors: [] });
  }

  onModuleInit(): void {
    this.timer = setInterval(() => void this.check(), INTERVAL_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.connection.close();
  }

  async check(): Promise<HealthCheck> {
    try {
      await this.connection.withDeadline(Date.now() + TIMEOUT_MS, () => this.connection.workflowService.getSystemInfo({}));
      this.answeredMs = Date.now();
      return { ok: true };
    } catch {
      // The reason is the server's address or certificate, which is for the operator's log of the worker, not for this page.
      return { ok: false, detail: 'Temporal does not answer; reminders are late, people can work on', sinceSeconds: this.awaySeconds() };
    }
  }

  private awaySeconds(): number {
    return Math.round((Date.now() - (this.answeredMs ?? this.startedMs)) / 1_000);
  }
}
