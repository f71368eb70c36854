import type { MatterView } from '#libs/contracts/matter.views.js';
import { pagesOf, wordsOf } from '#libs/documents/testing/read-back.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { matter } from './specimens.js';

let api: ApiUnderTest;
let office: ApiClient;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  api.setNow('2026-11-24T02:00:00.000Z');
  office = await api.clientOf('office', api.pack.officeUnit);
});
afterAll(() => api.stop());

let asked = 0;
/** Each about something else. */
const slip = (over = {}) => matter({ kind: 'slip', slipColour: 'yellow', addresseeId: 'finance', title: `请抓紧拨付第 ${asked += 1} 批奖补资金`, ...over });
const task = (over = {}) => matter({ kind: 'dispatchTask', addresseeId: 'finance', title: '落实奖补资金', requestedOn: '2026-12-10', ...over });
const issue = async (body: object): Promise<string | undefined> => (await view((await office.post('/matters', body)).body.id)).documentNumber;
const view = async (id: string): Promise<MatterView> => (await office.get<MatterView>(`/matters/${id}`)).body;

describe('numbers of official documents', () => {
  it('are counted by series, without a gap where an act was refused', async () => {
    expect(await issue(slip())).toBe('永招专班催〔2026〕1号');
    expect((await office.post('/matters', slip({ requestedOn: '2026-01-01' }))).body.code).toBe('bad-date');
    expect(await issue(slip())).toBe('永招专班催〔2026〕2号');
    expect(await issue(slip({ slipColour: 'blue' }))).toBe('永招专班提〔2026〕1号');
    expect(await issue(task())).toBe('永招专班交〔2026〕1号');
    expect(await issue(matter())).toBeUndefined();
  });

  it('are each given once when many are issued at the same moment, and again for a repeated request', async () => {
    const keys = Array.from({ length: 12 }, () => crypto.randomUUID()), bodies = keys.map(() => slip({ slipColour: 'red' }));
    const answers = await Promise.all([...keys, ...keys].map((key, at) => office.post('/matters', bodies[at % keys.length], { key })));
    const numbers = await Promise.all([...new Set(answers.map(({ body }) => body.id))].map(async (id) => (await view(id)).documentNumber));
    expect(numbers).toHaveLength(12);
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 12 }, (_, at) => `永招专班办〔2026〕${at + 1}号`)));
  });

  it('are each given once by two processes', async () => {
    const other = await api.another();
    const client = await api.clientOf('office', api.pack.officeUnit, 'second-office', other.url);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 ? client : office).post('/matters', task())));
    const numbers = await Promise.all(answers.map(async ({ body }) => (await view(body.id)).documentNumber));
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 10 }, (_, at) => `永招专班交〔2026〕${at + 2}号`)));
    await other.stop();
  });

  it('begin anew with the year', async () => {
    api.setNow('2027-01-05T02:00:00.000Z');
    expect(await issue(slip())).toBe('永招专班催〔2027〕1号');
    api.setNow('2026-11-24T02:00:00.000Z');
  });
});

describe('the document', () => {
  it('is a Word file or a PDF under its number, with what was asked of whom', async () => {
    const about = (await office.post('/matters', matter())).body.id;
    const id = (await office.post('/matters', slip({ about, requestedOn: '2026-12-02' }))).body.id, { documentNumber, code } = await view(id);
    for (const [format, type, read] of [['docx', 'wordprocessingml', wordsOf], ['pdf', 'application/pdf', async (pdf: Buffer) => (await pagesOf(pdf)).join('')]] as const) {
      const file = await office.get<ArrayBuffer>(`/matters/${id}/document?format=${format}`);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toContain(type);
      expect(file.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(`${documentNumber}.${format}`)}`);
      const text = await read(Buffer.from(file.body));
      for (const part of [documentNumber!, code, '2026年12月2日', '红线内12户未搬迁']) expect(text).toContain(part);
    }
    const order = await office.get<ArrayBuffer>(`/matters/${(await office.post('/matters', task())).body.id}/document`);
    expect(await wordsOf(Buffer.from(order.body))).toContain('根据工作调度安排');
  });

  it('tells of earlier slips on the same matter to the same unit, and of none that was not issued', async () => {
    const about = (await office.post('/matters', matter())).body.id, word = async (body: object): Promise<string> =>
      wordsOf(Buffer.from((await office.get<ArrayBuffer>(`/matters/${(await office.post('/matters', body)).body.id}/document`)).body));
    await office.post('/matters', slip({ about, addresseeId: 'taxation' }));
    const confirmed = { confirmDuplicate: true, reason: '首张到期未复' };
    expect(await word(slip({ about, slipColour: 'red' }))).not.toMatch(/此前|催办|提醒/);
    const again = await word(slip({ about, slipColour: 'red', ...confirmed }));
    expect(again).toMatch(/此前已就此事项发出督办单（永招专班办〔2026〕\d+号，2026年11月24日）。/);
    expect(again).not.toMatch(/催办|提醒/);
  });

  it('is there only for what was issued as one, and for those who may see it', async () => {
    const blocker = (await office.post('/matters', matter())).body.id, id = (await office.post('/matters', slip())).body.id;
    const stranger = await api.clientOf('officer', 'daoxian');
    expect((await office.get(`/matters/${blocker}/document`)).status).toBe(404);
    expect((await stranger.get(`/matters/${id}/document`)).status).toBe(404);
    expect((await (await api.clientOf('officer', 'finance')).get(`/matters/${id}/document`)).status).toBe(200);
    expect((await office.get(`/matters/${id}/document?format=exe`)).status).toBe(400);
  });
});
