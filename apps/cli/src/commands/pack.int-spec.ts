import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from '#libs/acts/open-record.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import type { Answer, Command } from '../command.js';
import { packLoad } from './pack.js';

interface Loaded { hash: string; isNew: boolean; isInForce: boolean }

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'luodi-pack-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

async function load(directory: string, options: Record<string, boolean> = {}): Promise<Loaded> {
  const answers: Answer[] = [];
  const progress = { step: async <T>(_: string, work: () => Promise<T>) => work(), note: () => undefined };
  const config = { database: { url: database.url, embedded: false } };
  await packLoad.run({ config, words: [directory], options, progress, answer: (answer: Answer) => void answers.push(answer) } as unknown as Parameters<Command['run']>[0]);
  return answers[0]!.json as Loaded;
}

async function inRecord<T>(work: (packs: Awaited<ReturnType<typeof openRecord>>['persistence']['packs']) => Promise<T>): Promise<T> {
  const record = await openRecord(database.url, 2);
  try {
    return await work(record.persistence.packs);
  } finally {
    await record.close();
  }
}

/** A copy of the pack with one text of one file replaced. */
async function changed(name: string, file: string, from: RegExp, to: string): Promise<string> {
  const directory = join(folder, name), path = join(directory, file);
  await cp(PACK_DIRECTORY, directory, { recursive: true });
  const text = await readFile(path, 'utf8'), other = text.replace(from, to);
  expect(other).not.toBe(text);
  await writeFile(path, other);
  return directory;
}

it('the first pack is loaded without a word, not stored only; another plan is stored, rehearsed and then put in force', async () => {
  await expect(load(PACK_DIRECTORY, { 'stored-only': true })).rejects.toThrow('No pack is in force yet');
  const first = await load(PACK_DIRECTORY);
  expect(first).toMatchObject({ isNew: true, isInForce: true });
  const plan = await changed('plan', 'lifecycle.yaml', /label: \{ zh: [^,]+,/, 'label: { zh: 另一名称,');
  const stored = await load(plan, { 'stored-only': true });
  expect(stored).toMatchObject({ isNew: true, isInForce: false });
  expect(await inRecord((packs) => packs.currentHash())).toBe(first.hash);
  expect((await inRecord((packs) => packs.list())).map(({ hash, wasInForce, isCurrent }) => ({ hash, wasInForce, isCurrent }))).toEqual(expect.arrayContaining([
    { hash: stored.hash, wasInForce: false, isCurrent: false }, { hash: first.hash, wasInForce: true, isCurrent: true },
  ]));
  expect(await inRecord((packs) => packs.askedDuties('monthly'))).toHaveLength(1);
  expect(await load(plan, { 'stored-only': true })).toMatchObject({ isNew: false, isInForce: false });
  expect(await load(plan)).toEqual({ ...stored, isNew: false, isInForce: true });
  expect(await inRecord((packs) => packs.currentHash())).toBe(stored.hash);
  const [before, after] = await inRecord((packs) => packs.askedDuties('monthly'));
  expect(after!.loadedAt > before!.loadedAt).toBe(true);
});

it('tables that differ from those in force are not changed by one operator who does not say so', async () => {
  const before = await inRecord((packs) => packs.currentHash()), other = await changed('table', 'rules/step-limit.dmn', /(<outputEntry id="step-limit\.S00\.o5"><text>)[^<]*/, '$15');
  await expect(load(other)).rejects.toThrow(/Not loaded: rules\/step-limit\.dmn differs from what is in force[\s\S]*another approves[\s\S]*--confirm/);
  expect(await inRecord((packs) => packs.currentHash())).toBe(before);
  const loaded = await load(other, { confirm: true });
  expect(await inRecord((packs) => packs.currentHash())).toBe(loaded.hash);
  expect(await load(other)).toMatchObject({ hash: loaded.hash, isNew: false });
});
