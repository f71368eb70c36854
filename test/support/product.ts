import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopLeftPostgres } from '#libs/embedded/postgres.js';
import { stopLeftTemporal } from '#libs/embedded/temporal.js';
import type { DemoAccount } from '#libs/identity/demo-accounts.js';

/** What `luodi start --json` says once everything answers. */
export interface Started {
  address: string;
  stateDir: string;
  accounts: DemoAccount[];
}

export interface LaunchOptions {
  stateDir: string;
  port: number;
  environment?: Record<string, string>;
}

export const CLI = 'dist/apps/cli/src/main.js';

/** `luodi start` as a person runs it, from the build. */
export class Product {
  readonly started: Promise<Started>;
  /** The exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
  private said = '';

  private constructor(private readonly child: ChildProcess) {
    let answer = '';
    this.ended = new Promise((done) => child.once('exit', (code) => done(code)));
    this.started = new Promise((done, fail) => {
      child.stdout!.on('data', (data: Buffer) => {
        answer += data.toString();
        if (!answer.endsWith('\n')) return;
        const { error, ...started } = JSON.parse(answer.trimEnd().split('\n').at(-1)!) as Started & { error?: { message: string } };
        if (error) fail(new Error(`luodi start refused: ${error.message}`)); else done(started);
      });
      child.once('close', (code) => fail(new Error(`luodi start ended (${code}) and said: ${this.said}`))); // not before all it said was read
    });
    this.started.catch(() => undefined); // whoever waits for it hears of it
    child.stderr!.on('data', (data: Buffer) => { this.said += data.toString(); });
  }

  static launch({ stateDir, port, environment = {} }: LaunchOptions): Product {
    const line = [CLI, 'start', '--json', '--state-dir', stateDir, '--port', String(port)];
    return new Product(spawn(process.execPath, line, { env: { ...bareEnvironment(), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Ctrl-C, or worse. */
  async end(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** What configures Luodi on the machine of the tests is no business of theirs. */
export const bareEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(LUODI|TEMPORAL|DATABASE_URL|NODE_OPTIONS)/.test(name)));

/** A state folder of its own, open to the user that the database runs as. */
export function newStateDir(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `luodi-${purpose}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/** Whatever a failed test left running in it ends, and it goes. */
export async function removeStateDir(stateDir: string): Promise<void> {
  await stopLeftTemporal(stateDir);
  await stopLeftPostgres(stateDir);
  rmSync(stateDir, { recursive: true, force: true });
}
