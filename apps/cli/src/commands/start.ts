import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '#libs/config/operator-error.js';
import { freePort } from '#libs/embedded/ports.js';
import type { Command, CommandContext } from '../command.js';
import { fillDemoCity } from '../demo-city.js';
import { prepare, type Prepare } from '../prepare.js';
import { Stack, type StackPlan } from '../stack.js';
import { leaveState, takeState, type StateHolder } from '../state-claim.js';

const built = (app: string): string => fileURLToPath(new URL(`../../../${app}/src/main.js`, import.meta.url));

export const start: Command = {
  name: 'start',
  summary: 'Starts everything and keeps it running until Ctrl-C: PostgreSQL, Temporal, api, worker and the web pages.',
  run: (context) => runStack(context, { api: built('api'), worker: built('worker') }, prepare),
};

/** Runs until a signal comes (0) or something cannot be kept running (1). The programs are parameters so that tests can bring their own. */
export async function runStack(context: CommandContext, programs: StackPlan['programs'], prepareWith: Prepare): Promise<number> {
  const { config, progress, answer } = context;
  const other = await takeState(config.stateDir, { command: 'start', phase: 'starting' });
  if (other) return answerRunning(context, other);
  const signals = listen();
  const stack = new Stack({ config, programs, prepare: prepareWith, progress, signal: signals.aborted });
  try {
    await assertPortIsFree(config.port);
    const services = await Promise.race([stack.start(), signals.came]);
    const accounts = readAccounts(config.stateDir, config.demo);
    const office = accounts.find(({ role }) => role === 'office');
    if (office) await Promise.race([fillDemoCity(stack.address, services.config.database.url, office, progress), signals.came]);
    answer({ json: { address: stack.address, temporalUi: services.temporalUi, stateDir: config.stateDir, accounts }, text: describe(stack.address, services.temporalUi, accounts) });
    await Promise.race([signals.came, stack.failure]);
    return 0;
  } catch (error) {
    if (signals.aborted.aborted) return 0;
    throw error;
  } finally {
    await progress.step('Stopping', () => stack.stop());
    leaveState(config.stateDir);
  }
}

interface Signals { aborted: AbortSignal; came: Promise<never> }

/** A terminal sends Ctrl-C to npm and to us, and npm passes it on as well: once is enough. */
function listen(): Signals {
  const controller = new AbortController();
  const came = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => { controller.abort(); reject(new Error(signal)); });
    }
  });
  came.catch(() => undefined);
  return { aborted: controller.signal, came };
}

function answerRunning({ config, answer }: CommandContext, { command, pid, address }: StateHolder): number {
  if (command !== 'start') throw new OperatorError(`\`luodi ${command}\` (process ${pid}) is using ${config.stateDir}: wait until it has finished.`);
  answer({ json: { alreadyRunning: true, address, pid, stateDir: config.stateDir }, text: `Luodi is already running at ${address} (process ${pid}, state in ${config.stateDir}).` });
  return 0;
}

/** Another program may listen on one interface only, so both are tried. */
async function assertPortIsFree(port: number): Promise<void> {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    await freePort(port, host).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new OperatorError(`Port ${port} is in use by another program: end that program, or choose another port with --port.`);
      if (error.code === 'EACCES') throw new OperatorError(`Port ${port} may only be used by root: choose one above 1023 with --port.`);
      // a machine without IPv6
    });
  }
}

interface Account { account: string; password: string; name?: string; role?: string }

function readAccounts(stateDir: string, demo: boolean): Account[] {
  const file = join(stateDir, 'demo-accounts.json');
  return demo && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Account[] : [];
}

function describe(address: string, temporalUi: string | undefined, accounts: Account[]): string {
  // one of each role; the file has them all
  const shown = accounts.filter(({ role }, index) => accounts.findIndex((each) => each.role === role) === index);
  return [
    '', `  Luodi 落地    ${address}`, ...temporalUi ? [`  Temporal     ${temporalUi}`] : [], '',
    ...shown.map(({ account, password, name, role }) => `  ${account.padEnd(16)} ${password.padEnd(18)} ${(role ?? '').padEnd(9)} ${name ?? ''}`),
    ...accounts.length > shown.length ? [`  … and ${accounts.length - shown.length} more in demo-accounts.json of the state folder`] : [],
    '', '  Ctrl-C stops everything.', '',
  ].join('\n');
}
