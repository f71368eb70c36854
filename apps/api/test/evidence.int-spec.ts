import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ApiUnderTest } from './api-under-test.js';
import type { ApiClient } from './api-client.js';

const MB = 1_048_576;

describe('evidence', () => {
  let api: ApiUnderTest;
  let officer: ApiClient;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    officer = await api.clientOf('officer', 'lengshuitan');
  });
  afterAll(() => api.stop());

  const stored = async () => (await readdir(join(api.stateDir, 'evidence'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).length;

  it('is addressed by the hash of its content, and stored once', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3 * MB, 7)]);
    const [first, second] = [await officer.upload('甲.pdf', content), await officer.upload('乙.pdf', content)];
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ id: createHash('sha256').update(content).digest('hex'), name: '甲.pdf', type: 'application/pdf', bytes: content.length });
    expect(second.body.id).toBe(first.body.id);
    expect(await stored()).toBe(1);
  });

  it.each([
    ['a program under the name of a document', Buffer.from('MZ\x90\0'.padEnd(200, 'x')), 'application/pdf', 415, 'evidence-type-mismatch'],
    ['a picture that is none', Buffer.from('<script>alert(1)</script>'.padEnd(200)), 'image/png', 415, 'evidence-type-mismatch'],
    ['an archive', Buffer.from('504b0304', 'hex'), 'application/zip', 415, 'unsupported-media-type'],
    ['a page', Buffer.from('<html>'), 'text/html', 415, 'unsupported-media-type'],
    ['a property of every object', Buffer.from('x'), 'constructor', 415, 'unsupported-media-type'],
    ['nothing', Buffer.alloc(0), 'application/pdf', 422, 'evidence-empty'],
  ])('refuses %s', async (_name, content, type, status, code) => {
    const before = await stored();
    const answer = await officer.upload('x', content, type);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await stored()).toBe(before);
  });

  it('refuses more than 50 MB, whether the size is announced or not', async () => {
    const before = await stored();
    const announced = await officer.upload('big.pdf', Buffer.alloc(50 * MB + 1, '%PDF-1.7 '));
    expect([announced.status, announced.body.code]).toEqual([413, 'payload-too-large']);
    const chunk = Buffer.alloc(MB, '%PDF-1.7 ');
    const endless = Readable.toWeb(Readable.from(Array.from({ length: 60 }, () => chunk)));
    const streamed = await fetch(`${api.url}/api/v1/evidence?name=big.pdf`, {
      method: 'POST', body: endless as ReadableStream, duplex: 'half', headers: { ...officer.headers, 'Content-Type': 'application/pdf' },
    } as RequestInit);
    expect(streamed.status).toBe(413);
    expect(await stored()).toBe(before);
    expect((await officer.upload('后来.pdf')).status).toBe(201);
  }, 30_000);

  it('needs a name and the permission to act', async () => {
    expect((await officer.send('POST', '/evidence', '%PDF-1.7', { 'Content-Type': 'application/pdf' })).status).toBe(400);
    const auditor = await api.clientOf('auditor', 'commerce');
    expect((await auditor.upload('x.pdf')).status).toBe(403);
  });
});
