import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentOf, type Config } from '#libs/config/config.js';
import { OperatorError } from '#libs/config/operator-error.js';
import type { Progress } from '#libs/config/progress.js';
import type { Prepare } from './prepare.js';
import { Program } from './program.js';
import { startServices, type Services } from './services.js';
import { tellState, type StateUse } from './state-claim.js';
import { watch } from './watch.js';

export interface StackPlan {
  config: Config;
  /** The built files of api and worker. */
  programs: { api: string; worker: string };
  prepare: Prepare;
  progress: Progress;
  /** Gives up a start that is under way. */
  signal: AbortSignal;
}

const READY_MS = 120_000;

/** Everything that `luodi start` runs. It starts in order, and stops in the opposite order whatever it has started, and nothing else. */
export class Stack {
  /** Rejects when something ended that cannot be started again. */
  readonly failure: Promise<never>;
  private fail: (error: Error) => void = () => undefined;
  private readonly undo: (() => Promise<void>)[] = [];
  private readonly use: StateUse = { command: 'start', phase: 'starting', programs: {} };

  constructor(private readonly plan: StackPlan) {
    this.failure = new Promise<never>((_, reject) => { this.fail = reject; });
    this.failure.catch(() => undefined); // whoever waits for it hears of it
  }

  get address(): string {
    const { host, port } = this.plan.config;
    return `http://${['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host}:${port}`;
  }

  async start(): Promise<Services> {
    const { config, prepare, progress, signal } = this.plan;
    mkdirSync(join(config.stateDir, 'logs'), { recursive: true });
    this.tell({ address: this.address });
    const services = await startServices(config, {
      progress, signal,
      onStarted: (server) => this.undo.push(() => server.stop(), watch(server, progress, this.fail)),
    });
    signal.throwIfAborted();
    await prepare(services.config, progress);
    for (const name of ['worker', 'api'] as const) {
      signal.throwIfAborted();
      this.startProgram(name, environmentOf(services.config));
    }
    await progress.step('Waiting until Luodi is ready', () => Promise.race([this.untilReady(), this.failure]));
    this.tell({ phase: 'running', temporalUi: services.temporalUi });
    return services;
  }

  async stop(): Promise<void> {
    this.tell({ phase: 'stopping' });
    for (const step of this.undo.splice(0).toReversed()) await step().catch((error: Error) => this.plan.progress.note(`While stopping: ${error.message}`));
  }

  private startProgram(name: 'api' | 'worker', environment: Record<string, string>): void {
    const { config, programs, progress } = this.plan;
    const program = new Program({
      name, environment, progress, file: programs[name], log: join(config.stateDir, 'logs', `${name}.log`),
      onStart: (who) => this.tell({ programs: { ...this.use.programs, [name]: who } }),
      onGiveUp: this.fail,
    });
    this.undo.push(() => program.stop());
    program.start();
  }

  private tell(news: Partial<StateUse>): void {
    tellState(this.plan.config.stateDir, Object.assign(this.use, news));
  }

  private async untilReady(): Promise<void> {
    const { signal } = this.plan;
    let said = 'nothing';
    for (const deadlineMs = Date.now() + READY_MS; Date.now() < deadlineMs; await sleep(200, undefined, { signal })) {
      const answer = await fetch(`${this.address}/api/v1/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
      if (answer?.ok) return;
      if (answer) said = await answer.text();
    }
    throw new OperatorError(`Luodi was not ready after ${READY_MS / 1_000} s; ${this.address}/api/v1/health/ready says ${said.slice(0, 500)}; the logs are in ${this.plan.config.stateDir}/logs.`);
  }
}
