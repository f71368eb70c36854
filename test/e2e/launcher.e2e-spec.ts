import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#libs/embedded/ports.js';
import { factsOf } from '#libs/embedded/process-table.js';
import { stopLeftPostgres } from '#libs/embedded/postgres.js';
import { stopLeftTemporal } from '#libs/embedded/temporal.js';

interface Launch { child: ChildProcess; output(): string; answer: Promise<{ address?: string; alreadyRunning?: boolean }>; exit: Promise<number | null> }

const stateDir = mkdtempSync(join(tmpdir(), 'luodi-launch-'));
chmodSync(stateDir, 0o755);
const children: ChildProcess[] = [];
let port: number;

/** The real launcher on real servers; only api and worker are stand-ins. */
function launch(folder = stateDir): Launch {
  const child = spawn(process.execPath, ['test/e2e/fixtures/launch-stand-ins.mjs', folder, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  const exit = new Promise<number | null>((done) => { child.once('exit', (code) => done(code)); });
  const answer = new Promise<object>((done, fail) => {
    child.stdout.on('data', (data: Buffer) => done(JSON.parse(data.toString()) as object));
    child.stderr.on('data', (data: Buffer) => { said += data.toString(); });
    void exit.then((code) => fail(new Error(`the launcher ended (${code}) and said: ${said}`)));
  });
  answer.catch(() => undefined); // whoever waits for it hears of it
  return { child, exit, answer, output: () => said };
}

const askStandIn = async (path = '/'): Promise<{ pid: number }> => (await fetch(`http://localhost:${port}${path}`)).json() as Promise<{ pid: number }>;
const serverPids = (): number[] => [
  Number(readFileSync(join(stateDir, 'postgres-18/data/postmaster.pid'), 'utf8').split('\n')[0]),
  (JSON.parse(readFileSync(join(stateDir, 'temporal.json'), 'utf8')) as { pid: number }).pid,
];
const until = async (holds: () => boolean | Promise<boolean>, patienceMs = 20_000): Promise<void> => {
  for (const deadlineMs = Date.now() + patienceMs; !await holds(); await sleep(100)) if (Date.now() > deadlineMs) throw new Error(`still not so: ${holds.toString()}`);
};

beforeAll(async () => { port = await freePort(); });
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await stopLeftTemporal(stateDir);
  await stopLeftPostgres(stateDir);
  rmSync(stateDir, { recursive: true, force: true });
});

test('one start at a time: the second says where the first runs; Ctrl-C stops all that it started', async () => {
  const first = launch();
  expect(await first.answer).toMatchObject({ address: `http://localhost:${port}` });
  const second = launch();
  expect(await second.answer).toMatchObject({ alreadyRunning: true, address: `http://localhost:${port}` });
  expect(await second.exit).toBe(0);
  const pids = [...serverPids(), (await askStandIn()).pid];
  first.child.kill('SIGINT');
  expect(await first.exit).toBe(0);
  expect(pids.map(factsOf)).toEqual([undefined, undefined, undefined]);
});

test('what ends by itself is started again, at the same address', async () => {
  const { answer, child, exit } = launch();
  await answer;
  const { pid } = await askStandIn();
  await askStandIn('/crash').catch(() => undefined);
  await until(() => askStandIn().then((now) => now.pid !== pid, () => false));
  const before = serverPids();
  for (const server of before) process.kill(server, 'SIGKILL');
  await until(() => serverPids().every((now) => !before.includes(now) && factsOf(now)));
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

test('kill -9 of the launcher leaves nothing that prevents the next start', async () => {
  const killed = launch();
  await killed.answer;
  const { pid } = await askStandIn(), servers = serverPids();
  process.kill(pid, 'SIGSTOP'); // an api that hangs does not notice that its launcher is gone
  killed.child.kill('SIGKILL');
  await killed.exit;
  const next = launch();
  expect(await next.answer).toMatchObject({ address: `http://localhost:${port}` });
  expect(serverPids()).toEqual(servers); // the servers are used on, with all they hold
  expect(factsOf(pid)).toBeUndefined();
  next.child.kill('SIGTERM');
  expect(await next.exit).toBe(0);
  expect(servers.map(factsOf)).toEqual([undefined, undefined]);
});

test('a port in use ends in one sentence before anything is started', async () => {
  const other = createServer();
  await new Promise<void>((done) => { other.listen(port, '127.0.0.1', done); });
  const refused = launch();
  expect(await refused.exit).toBe(1);
  expect(refused.output()).toBe(`Port ${port} is in use by another program: end that program, or choose another port with --port.\n`);
  other.close();
});
