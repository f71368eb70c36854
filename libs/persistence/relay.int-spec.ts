import { setTimeout as sleep } from 'node:timers/promises';
import { actors } from '#libs/testing/sample-project.js';
import { Relay, type RelayOptions } from './relay.js';
import { outboxState } from './outbox.js';
import { RecordedProject, testPersistence } from './testing/persistence-fixture.js';

let persistence: Awaited<ReturnType<typeof testPersistence>>;
let relays: Relay[] = [];
beforeAll(async () => { persistence = await testPersistence(); });
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  relays = [];
  await persistence.pool.query('truncate outbox');
});
afterAll(() => persistence.drop());

const start = (options: Partial<RelayOptions> & Pick<RelayOptions, 'deliver'>): Relay => {
  const relay = new Relay({ url: persistence.url, ...options }).start();
  relays.push(relay);
  return relay;
};
const until = async (condition: () => boolean | Promise<boolean>, forMs = 10_000): Promise<void> => {
  for (const end = Date.now() + forMs; !(await condition()); await sleep(10)) if (Date.now() > end) throw new Error('it never came to that');
};
const isEmpty = async () => (await outboxState(persistence.pool)).pending === 0;
const advance = async (count: number) => Promise.all(Array.from({ length: count }, () => new RecordedProject(persistence).register()));
const breakConnections = (name: string) =>
  persistence.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1', [name]);

describe('the relay', () => {
  it('tells each stream once for all that happened to it', async () => {
    const [project] = await advance(1);
    await project!.act('2026-09-02', actors.office, { type: 'completeStep', stepId: 'S00', evidence: [] });
    await advance(3);
    const told: [string, number][] = [];
    start({ deliver: async (streamId, sequence) => void told.push([streamId, sequence]) });
    await until(isEmpty);
    expect(told).toHaveLength(4);
    expect(told).toContainEqual([project!.streamId, 3]);
  });

  it('hears of an act at once, without waiting for its poll', async () => {
    const told: number[] = [];
    const relay = start({ pollMs: 60_000, deliver: async () => void told.push(Date.now()) });
    await sleep(300);
    const before = Date.now();
    await advance(1);
    await until(() => told.length === 1);
    expect(told[0]! - before).toBeLessThan(500);
    expect(await relay.lag()).toBeLessThan(500);
  });

  it('tries again what failed, and delivers the rest meanwhile', async () => {
    const projects = await advance(5);
    const bad = projects[0]!.streamId;
    const told: string[] = [];
    const errors: unknown[] = [];
    let refusals = 3;
    start({
      onError: (error) => void errors.push(error),
      deliver: async (streamId) => {
        if (streamId === bad && refusals-- > 0) throw new Error('not now');
        told.push(streamId);
      },
    });
    await until(isEmpty);
    expect(told.at(-1)).toBe(bad);
    expect([new Set(told).size, told.length, errors.length]).toEqual([5, 5, 3]);
  });

  it('does not try everything while the receiver is away, and loses nothing', async () => {
    await advance(40);
    let isAway = true;
    let tries = 0;
    const told = new Set<string>();
    start({ deliver: async (streamId) => {
      tries += 1;
      if (isAway) throw new Error('away');
      told.add(streamId);
    } });
    await sleep(500);
    expect(tries).toBeLessThan(40);
    isAway = false;
    await until(isEmpty, 20_000);
    expect(told.size).toBe(40);
  });

  it('takes a delivery that hangs for a failure', async () => {
    await advance(1);
    let tries = 0;
    start({ deliverTimeoutMs: 100, deliver: () => (++tries === 1 ? new Promise(() => undefined) : Promise.resolve()) });
    await until(isEmpty);
    expect(tries).toBe(2);
  });

  it('delivers again what was under way when it lost the database', async () => {
    await advance(6);
    const told: string[] = [];
    let isBroken = false;
    start({ deliver: async (streamId) => {
      told.push(streamId);
      if (isBroken) return;
      isBroken = true;
      await breakConnections('luodi relay');
    } });
    await until(isEmpty, 20_000);
    expect(new Set(told).size).toBe(6);
    expect(told.length).toBeGreaterThan(6);
  });

  it('listens again after its connection was lost', async () => {
    const told: string[] = [];
    start({ pollMs: 60_000, deliver: async (streamId) => void told.push(streamId) });
    await sleep(300);
    await breakConnections('luodi listen');
    await sleep(1_000);
    await advance(1);
    await until(() => told.length === 1);
  });

  it('shares the work with others', async () => {
    await advance(60);
    const told = [new Set<string>(), new Set<string>()];
    for (const mine of told) start({ batchSize: 5, deliver: async (streamId) => { mine.add(streamId); await sleep(5); } });
    await until(isEmpty);
    expect(told[0]!.size + told[1]!.size).toBe(60);
    expect(Math.min(told[0]!.size, told[1]!.size)).toBeGreaterThan(0);
  });
});
