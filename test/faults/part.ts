import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment } from '../support/product.js';

/** The api or the worker as a process of its own, from the build, which a test may end at any moment. The relay lives in the worker. */
export class Part {
  private child?: ChildProcess;

  constructor(readonly name: 'api' | 'worker', private readonly folder: string, private readonly environment: Record<string, string>) {}

  start(): void {
    mkdirSync(join(this.folder, 'logs'), { recursive: true });
    const log = openSync(join(this.folder, 'logs', `${this.name}.log`), 'a');
    // the channel makes it end with this process, should jest be killed
    this.child = fork(`dist/apps/${this.name}/src/main.js`, { execArgv: [], env: { ...bareEnvironment(), ...this.environment }, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
  }

  /** Without a word, in the middle of whatever it does. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
