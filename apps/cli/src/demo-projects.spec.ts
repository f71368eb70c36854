import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Progress } from '#libs/config/progress.js';
import { fillDemoProjects } from './demo-projects.js';

/** What the API says to the office when it looks whether there are projects, and takes the import. */
let projects: unknown[], imports: number;
let server: Server, address: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    if (request.url === '/api/v1/projects/import') imports += 1;
    response.setHeader('Set-Cookie', 'luodi_session=x').end(JSON.stringify({ items: projects }));
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => { server.close(); server.closeAllConnections(); });

async function toldWhile(found: unknown[]): Promise<string[]> {
  [projects, imports] = [found, 0];
  const told: string[] = [], progress: Progress = { note: () => undefined, step: (label, work) => { told.push(label); return work(); } };
  await fillDemoProjects(address, { account: 'office', password: 'x' }, progress);
  return told;
}

it('says that the demo city is filled only when it is', async () => {
  expect([await toldWhile([{ id: 'one' }]), imports]).toEqual([[], 0]);
  expect([await toldWhile([]), imports]).toEqual([['Filling the demo city'], 1]);
});
