import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cannotWrite, explain } from './explain.js';
import { OperatorError } from './operator-error.js';

const withCode = (code: string, message = '', more: object = {}): Error => Object.assign(new Error(message), { code, ...more });

describe('explain', () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'luodi-explain-')); });
  afterAll(() => rm(folder, { recursive: true }));

  const thrown = (work: Promise<unknown>): Promise<unknown> => work.then(() => { throw new Error('it worked'); }, (error: unknown) => error);

  it('says what is wrong with a path', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(explain(await thrown(readFile(join(folder, 'nothing'))))).toMatchObject({ name: 'OperatorError', message: `${folder}/nothing cannot be found: check the path.` });
    expect(explain(await thrown(readFile(folder)))).toMatchObject({ name: 'OperatorError', message: expect.stringContaining('folder') });
    for (const path of [file, join(file, 'below')]) expect(explain(await thrown(mkdir(path)))).toMatchObject({ message: `${path} cannot be made or used: a file is where a folder is needed; check the path (--state-dir for the state folder).` });
  });

  it('says where nothing answers, also when a name has several addresses', async () => {
    const refused = await new Promise<unknown>((done) => { connect({ host: '127.0.0.1', port: 1 }).once('error', done); });
    const sentence = 'Nothing answers at 127.0.0.1:1 (ECONNREFUSED): start what should run there, or check DATABASE_URL, TEMPORAL_ADDRESS and --port.';
    expect(explain(refused)).toMatchObject({ name: 'OperatorError', message: sentence, cause: refused });
    expect(explain(Object.assign(new AggregateError([refused, refused]), { code: 'ECONNREFUSED' }))).toMatchObject({ message: sentence });
    expect(explain(new TypeError('fetch failed', { cause: refused }))).toMatchObject({ message: sentence });
  });

  it.each([
    ['There is no host "db": check DATABASE_URL, TEMPORAL_ADDRESS and --port.', withCode('ENOTFOUND', 'getaddrinfo ENOTFOUND db', { hostname: 'db' })],
    ['PostgreSQL does not take the user and password (password authentication failed for user "x"): check DATABASE_URL.', withCode('28P01', 'password authentication failed for user "x"')],
    ['PostgreSQL has no such database (database "x" does not exist): create it, or check DATABASE_URL.', withCode('3D000', 'database "x" does not exist')],
    ['The database lacks what Luodi keeps (relation "event" does not exist): bring it up to date with `luodi migrate`.', withCode('42P01', 'relation "event" does not exist')],
    ['The database lacks what Luodi keeps (relation "event" does not exist): bring it up to date with `luodi migrate`.', Object.assign(new Error('Query failed'), { driverError: withCode('42P01', 'relation "event" does not exist') })],
    ['/x may not be read or written by this user: check who owns it, or choose another place (--state-dir for the state folder).', withCode('EACCES', "EACCES: permission denied, open '/x'", { path: '/x' })],
    ['/x cannot be written: its file system is mounted read-only; choose another place (--state-dir for the state folder).', withCode('EROFS', 'EROFS: read-only file system', { path: '/x' })],
    ['A file may not be read or written by this user (initdb: error: could not create directory "/x": Permission denied): check who owns it, or choose another place (--state-dir for the state folder).', new Error('initdb: error: could not create directory "/x": Permission denied')],
    ['The disk is full: free some space and start again.', withCode('ENOSPC')],
    ['The disk is full: free some space and start again.', new Error('could not write: No space left on device')],
    ['The database does not answer: check the network and DATABASE_URL.', new Error('timeout expired')],
    ['Temporal does not answer: check that it runs, and TEMPORAL_ADDRESS.', new Error('Failed to count', { cause: new Error('14 UNAVAILABLE: No connection established. Last error: none') })],
  ])('%s', (sentence, error) => expect(explain(error)).toMatchObject({ name: 'OperatorError', message: sentence, cause: error }));

  it.each([['a mistake', new TypeError('x is not a function')], ['another code', withCode('ERR_MODULE_NOT_FOUND', 'Cannot find module')], ['a code like a method', withCode('toString')], ['nothing', undefined], ['a text', 'a text']])('leaves %s alone', (_, error) => expect(explain(error)).toBe(error));

  it('tells what another source of a download cannot help', () => {
    expect([withCode('ENOSPC'), withCode('EROFS'), new Error('Failed', { cause: withCode('EACCES') }), new Error('tar: permission denied')].map(cannotWrite)).toEqual([true, true, true, true]);
    expect([withCode('ENOTFOUND'), withCode('ENOENT', 'spawn pip ENOENT'), withCode('ECONNREFUSED'), undefined].map(cannotWrite)).toEqual([false, false, false, false]);
  });

  it('leaves a sentence as it is', () => {
    const error = new OperatorError('Do so.', { cause: withCode('ENOENT') });
    expect(explain(error)).toBe(error);
  });
});
