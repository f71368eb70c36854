import type { EventView, Page, Problem, ProjectRow } from '#libs/contracts/project.views.js';
import { ApiUnderTest } from './api-under-test.js';
import type { ApiClient } from './api-client.js';
import { facts } from './specimens.js';

/** What units see of one another's projects. */
describe('reading across units', () => {
  let api: ApiUnderTest;
  let own: ApiClient;
  let office: ApiClient;
  let stranger: ApiClient;
  let leader: ApiClient;
  let confidential: string;
  let open: string;
  let evidenceId: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    [own, office, stranger, leader] = await Promise.all([
      api.clientOf('officer', 'lengshuitan'), api.clientOf('office', 'commerce'), api.clientOf('officer', 'daoxian'), api.clientOf('leader', 'government-office'),
    ]);
    confidential = (await own.post('/projects', facts())).body.id;
    open = (await own.post('/projects', facts())).body.id;
    evidenceId = (await own.upload('合同.pdf')).body.id;
    await settleSigning(open);
  });
  afterAll(() => api.stop());

  /** The office may act for every unit; only verification needs a second one. */
  async function settleSigning(id: string): Promise<void> {
    for (;;) {
      const steps = (await office.project(id)).steps.filter(({ status, stage }) => status === 'open' && (stage === 'lead' || stage === 'signing'));
      if (steps.length === 0) return;
      for (const step of steps) {
        const evidence = step.requiredEvidence.map((kind) => ({ id: evidenceId, kind, name: `${kind}.pdf` }));
        const actor = step.verifierId ? own : office;
        await actor.post(`/projects/${id}/steps/${step.id}/complete`, { evidence, note: '内部意见' });
        if (step.verifierId) await office.post(`/projects/${id}/steps/${step.id}/verify`);
      }
    }
  }

  const codes = async (client: ApiClient) => (await client.get<Page<ProjectRow>>('/projects')).body.items.map(({ id }) => id);

  it('hides a project that is not signed from units that have no part in it', async () => {
    expect(await codes(stranger)).not.toContain(confidential);
    for (const path of ['', '/history', '/plan', `/evidence/${evidenceId}`]) {
      const answer = await stranger.get<Problem>(`/projects/${confidential}${path}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
    expect(await codes(own)).toContain(confidential);
    expect(await codes(leader)).toContain(confidential);
  });

  it('shows a signed one without contacts, evidence and notes', async () => {
    const project = await stranger.project(open);
    expect(project).toMatchObject({ isRestricted: true, stage: 'approval', may: [] });
    expect(project.facts).not.toHaveProperty('contactPhone');
    expect(project.steps.flatMap(({ evidence }) => evidence)).toEqual([]);
    const history = await stranger.get<Page<EventView>>(`/projects/${open}/history`);
    expect(JSON.stringify(history.body)).not.toMatch(/0746|内部意见|合同\.pdf|张三/);
    expect((await stranger.get(`/projects/${open}/evidence/${evidenceId}`)).status).toBe(404);
  });

  it('shows everything to those involved and to those who oversee', async () => {
    for (const client of [own, office, leader]) {
      const project = await client.project(open);
      expect(project.isRestricted).toBe(false);
      expect(project.facts.contactPhone).toBe('0746-0000000');
      const file = await client.get<ArrayBuffer>(`/projects/${open}/evidence/${evidenceId}`);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''%E5%90%88%E5%90%8C.pdf");
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(file.body).toString()).toContain('%PDF-1.7');
    }
  });

  it('lets nobody fetch a document through a project that does not refer to it', async () => {
    const other = (await own.upload('别的.pdf')).body.id;
    expect((await own.get(`/projects/${open}/evidence/${other}`)).status).toBe(404);
    expect((await own.get(`/projects/${open}/evidence/..%2F..%2Fetc`)).status).toBe(404);
  });

  it('leaves contacts out of exports for units that have no part in the project', async () => {
    for (const [client, isShown] of [[own, true], [stranger, false]] as const) {
      const { status, body } = await client.get<ArrayBuffer>('/projects/export');
      expect(status).toBe(200);
      const { readLedger } = await import('#libs/ledger/read-ledger.js');
      const { rows } = await readLedger(new Uint8Array(body));
      expect(rows.some(({ values }) => values.contactPhone === '0746-0000000')).toBe(isShown);
      expect(rows).toHaveLength(isShown ? 2 : 1);
    }
  });

  it('tells only those who may know that something changed', async () => {
    const heard = async (client: ApiClient): Promise<string> => {
      const response = await client.stream('/changes');
      const reader = response.body!.getReader();
      await reader.read();
      await own.post(`/projects/${confidential}/update-facts`, { changes: { description: `${Math.random()}` } });
      await own.post(`/projects/${open}/update-facts`, { changes: { description: `${Math.random()}` } });
      let text = '';
      while (!text.includes(open)) text += new TextDecoder().decode((await reader.read()).value);
      await reader.cancel();
      return text;
    };
    expect(await heard(stranger)).not.toContain(confidential);
    expect(await heard(own)).toContain(confidential);
  });
});
