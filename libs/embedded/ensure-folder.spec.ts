import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFolder } from './ensure-folder.js';

describe('ensureFolder', () => {
  const home = mkdtempSync(join(tmpdir(), 'luodi-folder-'));
  afterAll(() => rmSync(home, { recursive: true }));

  it('makes a folder and those above it, once', () => {
    const folder = join(home, 'a', 'b', 'c');
    ensureFolder(folder);
    ensureFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('says where a file is in the way', () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'state')]) expect(() => ensureFolder(path)).toThrow(`The folder ${file} cannot be made (a file of this name is there): check the path`);
    symlinkSync(join(home, 'gone'), join(home, 'link'));
    expect(() => ensureFolder(join(home, 'link'))).toThrow(`The folder ${home}/link cannot be made (EEXIST)`);
  });

  // there is no such file system elsewhere
  if (process.platform === 'linux') {
    it('gives up at once where no folder can be', () => expect(() => ensureFolder('/proc/x/y')).toThrow('The folder /proc/x cannot be made (ENOENT): check the path and who owns /proc, or choose another place with --state-dir.'));
  }
});
