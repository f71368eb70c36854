import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { freePort } from '#libs/embedded/ports.js';
import { newStateDir, Product, removeStateDir, type Started } from '../support/product.js';
import { until } from '../support/until.js';

/** The launcher as people run it, with everything real behind it; launcher.e2e-spec.ts tries its finer points with stand-ins. */
const stateDir = newStateDir('launcher');
let port: number;

beforeAll(async () => { port = await freePort(); });
afterAll(async () => { await removeStateDir(stateDir); }, 60_000);

test('kill -9 of the launcher, a second start that finds its data, and Ctrl-C that leaves nothing', async () => {
  const first = Product.launch({ stateDir, port });
  const projects = await projectsOf(await first.started);
  expect(projects).toBe(300);
  await first.end('SIGKILL');

  const startedMs = Date.now(), second = Product.launch({ stateDir, port });
  expect(await projectsOf(await second.started)).toBe(projects);
  process.stderr.write(`second start after kill -9 with ${projects} projects: ${((Date.now() - startedMs) / 1_000).toFixed(1)} s (wanted: under 15 s)\n`);
  expect(processesOf(stateDir).length).toBeGreaterThan(3);
  expect(await second.end('SIGINT')).toBe(0);
  await until('no process of ours is left', async () => processesOf(stateDir).length === 0, 5_000);
}, 240_000);

test('a port in use: one sentence, exit code 1, and nothing was started', async () => {
  const other = createServer();
  await new Promise<void>((listening) => { other.listen(port, '127.0.0.1', listening); });
  try {
    const refused = Product.launch({ stateDir, port });
    expect(await refused.ended).toBe(1);
    await expect(refused.started).rejects.toThrow(`luodi start refused: Port ${port} is in use by another program: end that program, or choose another port with --port.`);
    expect(processesOf(stateDir)).toEqual([]);
  } finally {
    other.close();
  }
}, 60_000);

/** How many projects somebody sees who signs in. */
async function projectsOf({ address, accounts }: Started): Promise<number> {
  const { account, password } = accounts.find(({ role }) => role === 'leader')!;
  const signedIn = await fetch(`${address}/api/v1/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ account, password }) });
  const Cookie = signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  const page = await (await fetch(`${address}/api/v1/projects?limit=1`, { headers: { Cookie } })).json() as { total: number };
  return page.total;
}

/** Processes whose command line or environment names this state folder. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => !/\) Z /.test(read(`/proc/${pid}/stat`)) && (read(`/proc/${pid}/cmdline`) + read(`/proc/${pid}/environ`)).includes(folder)).map(Number);
}

function read(path: string): string {
  try { return readFileSync(path, 'utf8'); } catch { return ''; } // it ended meanwhile
}
