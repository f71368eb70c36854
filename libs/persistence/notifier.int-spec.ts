import { setTimeout as sleep } from 'node:timers/promises';
import { AdvanceListener } from './advance-listener.js';
import { openPool } from './connection.js';
import { Notifier, type Advanced } from './notifier.js';
import { testPersistence } from './testing/persistence-fixture.js';

let persistence: Awaited<ReturnType<typeof testPersistence>>;
beforeAll(async () => { persistence = await testPersistence(); });
afterAll(() => persistence.drop());

describe('the notifier', () => {
  it('says many things in few words, and the latest of each stream', async () => {
    const heard: Advanced[][] = [];
    const listener = new AdvanceListener(persistence.url, (list) => void heard.push(list)).start();
    await sleep(300);
    await persistence.pool.query(`select pg_notify('stream_advanced', 'nonsense')`);
    const pool = openPool({ url: persistence.url, name: 'notify', max: 1 });
    const notifier = new Notifier(pool);
    for (let sequence = 1; sequence <= 50; sequence += 1) for (let stream = 0; stream < 20; stream += 1) notifier.advanced(`project/${stream}`, sequence);
    await notifier.close();
    await sleep(200);
    await Promise.all([listener.stop(), pool.end()]);
    const last = new Map(heard.flat().map(({ streamId, sequence }) => [streamId, sequence]));
    expect([last.size, new Set(last.values())]).toEqual([20, new Set([50])]);
    expect(heard.length).toBeLessThan(5);
  });

  it('gives up quietly when the database is away', async () => {
    const pool = openPool({ url: 'postgres://nobody@127.0.0.1:9/none', name: 'notify', max: 1 });
    const notifier = new Notifier(pool);
    notifier.advanced('project/1', 1);
    await notifier.close();
    await pool.end();
  });
});
