import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findChromium } from './find-chromium.cjs';

describe('the Chromium of the browser tests', () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'luodi-chromium-')); });
  afterAll(() => rm(folder, { recursive: true }));

  it('is the first that PATH leads to, wherever that is', async () => {
    const [empty, first, second] = ['empty', 'first', 'second'].map((name) => join(folder, name)) as [string, string, string];
    for (const each of [empty, first, second]) await mkdir(each);
    for (const program of [join(first, 'google-chrome'), join(second, 'chromium')]) await writeFile(program, '');
    expect(findChromium([empty, first, second].join(delimiter))).toBe(join(first, 'google-chrome'));
  });

  it('is what packages installed, when PATH leads nowhere', () => {
    const found = findChromium('');
    expect(found === undefined || (found.startsWith('/usr/bin/') && existsSync(found))).toBe(true);
  });
});
