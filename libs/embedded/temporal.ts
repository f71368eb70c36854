import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '#libs/config/operator-error.js';
import { silentProgress, type Progress } from '#libs/config/progress.js';
import { alone, replaceFile } from './claim.js';
import { ensureFolder } from './ensure-folder.js';
import { rememberedPort } from './ports.js';
import { endProcess, factsOf, isAlive } from './process-table.js';
import { temporalProgram } from './temporal-program.js';
import { yieldToPeople } from './yield-to-people.js';

export interface TemporalOptions {
  /** The state folder; database, log and program live below it. */
  directory: string;
  /** For tests: forget what was, and let a workflow's own clock be moved (see libs/testing/virtual-time.ts). */
  forTests?: boolean;
  progress?: Progress;
  /** Gives up a download that is under way. */
  signal?: AbortSignal;
}

export interface RunningTemporal {
  address: string;
  namespace: string;
  uiAddress: string;
  /** True when the server was running already. */
  attached: boolean;
  isRunning(): boolean;
  stop(): Promise<void>;
}

interface ServerRecord { pid: number; startedAt: string; port: number; uiPort: number }

const NAMESPACE = 'default';
const START_MS = 60_000;
const STOP_MS = 15_000;

/** Starts the development server on a file below `directory`, or attaches to the one that a killed launcher left behind. */
export async function startTemporal({ directory, forTests = false, progress = silentProgress, signal }: TemporalOptions): Promise<RunningTemporal> {
  const home = resolve(directory), recordFile = join(home, 'temporal.json');
  ensureFolder(join(home, 'logs'));
  return alone(join(home, 'temporal.claim'), async () => {
    const left = readRecord(recordFile);
    if (left && await answers(left, 5_000)) return handle(left, recordFile, true);
    if (left) await endProcess(left, STOP_MS); // it runs but does not serve
    const program = await temporalProgram(home, { progress, signal, movesTime: forTests });
    const started = await launch(program, home, recordFile, forTests);
    await progress.step('Starting Temporal', () => untilItAnswers(started, join(home, 'logs', 'temporal.log')));
    return handle(started, recordFile, false);
  });
}

/** True while a server runs on the file below `directory`, whoever started it. */
export const temporalRuns = (directory: string): boolean => readRecord(join(resolve(directory), 'temporal.json')) !== undefined;

/** Ends a server that a killed launcher left in `directory`. Answers whether there was one. */
export async function stopLeftTemporal(directory: string): Promise<boolean> {
  const recordFile = join(resolve(directory), 'temporal.json'), left = readRecord(recordFile);
  if (left) await handle(left, recordFile, true).stop();
  return left !== undefined;
}

async function launch(program: string, home: string, recordFile: string, forTests: boolean): Promise<ServerRecord> {
  const database = join(home, 'temporal.db'), ports = join(home, 'ports.json');
  if (forTests) for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
  const port = await rememberedPort(ports, 'temporal'), uiPort = await rememberedPort(ports, 'temporalUi');
  const log = openSync(join(home, 'logs', 'temporal.log'), 'w');
  // a group of its own: Ctrl-C in the terminal must not reach it before api and worker have ended
  const child = spawn(program, serverArguments(database, port, uiPort, forTests), { detached: true, cwd: home, stdio: ['ignore', log, log] });
  closeSync(log);
  const pid = await new Promise<number>((started, failed) => child.once('error', failed).once('spawn', () => started(child.pid ?? 0)));
  if (!forTests) yieldToPeople(pid);
  const record = { pid, startedAt: factsOf(pid)?.startedAt ?? '', port, uiPort };
  replaceFile(recordFile, JSON.stringify(record));
  child.unref();
  return record;
}

/** The development server has one history shard and lets it look for work 20 times a second; each timer or task costs several looks. */
const BRISK = {
  'history.timerProcessorMaxPollRPS': 2000, 'history.transferProcessorMaxPollRPS': 2000, 'history.visibilityProcessorMaxPollRPS': 2000,
};

/** A skip ends when the timer fires, which may be a second late by default. A run that waits for its start would be skipped whole. */
const MOVABLE_TIME = {
  'frontend.WorkflowTimeSkippingEnabled': true, 'frontend.WorkflowTimeSkippingMaxSkipPerSession': 1_000_000,
  'history.timerProcessorMaxTimeShift': '"10ms"', 'history.workflowIdReuseMinimalInterval': '"0s"',
};

/** The pragmas make it three times as fast as the defaults and lose nothing when the process dies. */
const serverArguments = (database: string, port: number, uiPort: number, forTests: boolean): string[] => [
  'server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort), '--log-level', 'warn',
  '--db-filename', database, '--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal',
  ...Object.entries({ ...BRISK, ...forTests ? MOVABLE_TIME : {} }).flatMap(([name, value]) => ['--dynamic-config-value', `${name}=${value}`]),
];

async function untilItAnswers(server: ServerRecord, log: string): Promise<void> {
  if (await answers(server, START_MS)) return;
  await endProcess(server, STOP_MS);
  const said = readFileSync(log, 'utf8').trim().split('\n').at(-1);
  throw new OperatorError(`Temporal did not start (see ${log})${said ? `; it said: ${said.slice(0, 300)}` : ''}.`);
}

/** The web UI passes the question on to the server proper, so its answer proves both. */
async function answers(server: ServerRecord, patienceMs: number): Promise<boolean> {
  const question = `http://127.0.0.1:${server.uiPort}/api/v1/namespaces/${NAMESPACE}`;
  for (const deadlineMs = Date.now() + patienceMs; Date.now() < deadlineMs && isAlive(server); await sleep(100)) {
    if (await fetch(question, { signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false)) return true;
  }
  return false;
}

function handle(server: ServerRecord, recordFile: string, attached: boolean): RunningTemporal {
  return {
    address: `127.0.0.1:${server.port}`, namespace: NAMESPACE, uiAddress: `http://127.0.0.1:${server.uiPort}`, attached,
    isRunning: () => isAlive(server),
    async stop() {
      await endProcess(server, STOP_MS);
      rmSync(recordFile, { force: true });
    },
  };
}

function readRecord(file: string): ServerRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as ServerRecord;
    return isAlive(record) ? record : undefined;
  } catch {
    return undefined; // none
  }
}
