import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress } from '#libs/config/progress.js';
import { COMMANDS } from './commands/index.js';
import { runLine } from './run-line.js';

const CALENDAR = 'packs/yongzhou-2026/calendar.yaml';
let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'luodi-line-')); });
afterAll(() => rm(folder, { recursive: true }));

interface Said { code: number; out: string; err: string }

async function run(...line: string[]): Promise<Said> {
  return runWith({}, ...line);
}

async function runWith(environment: Record<string, string>, ...line: string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const code = await runLine(line, COMMANDS, {
    environment: { LUODI_STATE_DIR: join(folder, 'state'), ...environment }, progress: silentProgress, secret: () => Promise.resolve(''),
    out: (text) => { said.out += text; }, err: (text) => { said.err += text; },
  });
  return { code, ...said };
}

describe('a refused line', () => {
  it.each([
    [['nonsense'], 'There is no command "nonsense": see luodi --help.'],
    [['status', '--prot', '1'], "Unknown option '--prot'"],
    [['status', '--port', 'x'], '--port must be a port number'],
    [['duties', '--period', 'x'], '"x" is no period'],
    [['calendar', 'due', '2026-02-12', '7', 'xx'], 'xx'],
    [['rules', 'run'], 'Give one JSON object with --input'],
    [['project', 'import'], 'Name the workbook'],
    [['project', 'import', '/nowhere.xlsx'], '/nowhere.xlsx cannot be read'],
    [['account', 'create'], 'Name the account'],
    ...[['check'], ['token', 'create', 'nobody'], ['account', 'list'], ['rebuild'], ['reconcile'], ['duties']].map((line) => [line, 'Nothing is kept in'] as [string[], string]),
  ])('%j is one sentence on standard error, or JSON on standard output', async (line, sentence) => {
    const plain = await run(...line);
    expect(plain).toEqual({ code: 1, out: '', err: expect.stringContaining(sentence) });
    expect(plain.err).not.toContain('Unexpected');
    const json = await run(...line, '--json');
    expect(json).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(json.out)).toEqual({ error: expect.objectContaining({ message: plain.err.trimEnd() }) });
  });

  it.each([[['migrate']], [['token', 'create', 'office']], [['project', 'export', 'x.xlsx']], [['account', 'list']]])('%j says that no database answers', async (line) => {
    expect(await runWith({ DATABASE_URL: 'postgres://luodi:secret@127.0.0.1:1/luodi' }, ...line)).toEqual({ code: 1, out: '', err: 'Nothing answers at 127.0.0.1:1 (ECONNREFUSED): start what should run there, or check DATABASE_URL, TEMPORAL_ADDRESS and --port.\n' });
  });

  it('start says that its folder or its port cannot be had', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await run('start', '--state-dir', file)).toEqual({ code: 1, out: '', err: expect.stringContaining(`The folder ${file} cannot be made (a file of this name is there)`) });
    const other = createServer();
    await new Promise<void>((done) => { other.listen(0, '127.0.0.1', done); });
    const { port } = other.address() as AddressInfo;
    const { code, out } = await run('start', '--json', '--state-dir', join(folder, 'taken'), '--port', String(port));
    other.close();
    expect([code, JSON.parse(out)]).toEqual([1, { error: { message: `Port ${port} is in use by another program: end that program, or choose another port with --port.` } }]);
  });

  it('keeps file, line, field and remedy of what is wrong with a pack or a calendar', async () => {
    const problems = [{ file: expect.any(String), line: 1, field: '', message: expect.any(String), remedy: 'Name the folder that holds pack.yaml' }];
    expect(JSON.parse((await run('pack', 'check', '/nowhere', '--json')).out)).toMatchObject({ error: { problems } });
    expect(JSON.parse((await run('pack', 'diff', '/nowhere', '--json')).out)).toMatchObject({ error: { problems } });
    await writeFile(join(folder, 'calendar.yaml'), 'version: 1\n');
    const { error } = JSON.parse((await run('calendar', 'check', join(folder, 'calendar.yaml'), '--json')).out) as { error: { problems: object[] } };
    expect(error.problems).toContainEqual(expect.objectContaining({ line: expect.any(Number), field: expect.any(String), remedy: expect.any(String) }));
  });
});

it('helps in JSON too', async () => {
  const all = await run('--help', '--json'), one = await run('token', 'create', '--help', '--json');
  expect([all.code, one.code]).toEqual([0, 0]);
  const { commands } = JSON.parse(all.out) as { commands: { name: string }[] };
  expect(commands.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
  expect(JSON.parse(one.out)).toMatchObject({ name: 'token create', takes: '<account>', options: { days: { type: 'string', value: '<number>' }, json: { type: 'boolean' } } });
  expect((await run('--help')).out).toMatch(/^luodi <command>/);
});

it('makes no folder where nothing is kept', async () => {
  expect((await run('status', '--json')).out).toContain('"running":false');
  for (const line of [['check'], ['pack', 'diff'], ['calendar', 'diff', CALENDAR]]) expect((await run(...line)).err).toMatch(/^Nothing is kept in .*: check --state-dir/);
  await expect(rm(join(folder, 'state'))).rejects.toThrow('ENOENT');
});

it.each([[['pack', 'check'], 'Checking the pack'], [['project', 'sample', '--count', '3'], 'Making the workbook']])('%j shows what takes its time', async ([...line], label) => {
  const steps: string[] = [], file = line[0] === 'project' ? [join(folder, 'sample.xlsx')] : [];
  const code = await runLine([...line, ...file], COMMANDS, {
    environment: {}, progress: { note: () => undefined, step: (what, work) => { steps.push(what); return work(); } }, secret: () => Promise.resolve(''), out: () => undefined, err: () => undefined,
  });
  expect([code, steps]).toEqual([0, [label]]);
});
