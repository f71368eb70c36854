import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadConfig, type NotifyConfig } from '#libs/config/config.js';
import type { Role } from '#libs/contracts/identity.js';
import { localDate, type Instant } from '#libs/domain/instants.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { loadPack } from '#libs/packs/load-pack.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { createDataSource, migrate } from '#libs/persistence/data-source.js';
import { PackStore } from '#libs/persistence/pack-store.js';
import { testDatabase } from '#libs/testing/test-services.js';
import { createApplication } from '../src/application.js';
import { Clock } from '../src/edge/clock.js';
import { ApiClient } from './api-client.js';
import { DatabaseGate } from './database-gate.js';

export const PASSWORD = 'correct horse 电池';

/** A running API on an empty database with the city's pack, reached through real HTTP. */
export class ApiUnderTest {
  private constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
    readonly stateDir: string,
    readonly pack: Pack,
    readonly sql: pg.Pool,
    readonly databaseUrl: string,
    readonly gate: DatabaseGate | undefined,
    private readonly end: () => Promise<void>,
  ) {}

  static async start({ throughGate = false, notify = {}, webRoot, trustedProxies = [] }: { throughGate?: boolean; notify?: Partial<NotifyConfig>; webRoot?: string; trustedProxies?: string[] } = {}): Promise<ApiUnderTest> {
    const database = await testDatabase();
    const gate = throughGate ? await new DatabaseGate(new URL(database.url)).open() : undefined;
    const stateDir = await mkdtemp(join(tmpdir(), 'luodi-api-'));
    const pack = await cityPack();
    await prepareDatabase(database.url, pack);
    const app = await createApplication({ databaseUrl: gate?.url ?? database.url, stateDir, trustedProxies, temporal: { address: '127.0.0.1:9' }, ...(webRoot && { webRoot }), notify: { ...loadConfig({}).notify, ...notify }, logLevel: process.env['API_TEST_LOG'] ?? 'silent' });
    await app.listen(0, '127.0.0.1');
    const sql = new pg.Pool({ connectionString: database.url, max: 2 });
    sql.on('error', () => undefined);
    return new ApiUnderTest(app, await app.getUrl(), stateDir, pack, sql, database.url, gate, async () => {
      await sql.end();
      await app.close();
      await gate?.close();
      await database.drop();
      await rm(stateDir, { recursive: true, force: true });
    });
  }

  async stop(): Promise<void> {
    await this.end();
  }

  /** Moves the application's clock; undefined gives it back to the machine. */
  setNow(now: Instant): void {
    const clock = this.app.get(Clock);
    clock.now = () => now;
    clock.today = () => localDate(now);
  }

  /** A program of a new account with this role and unit. */
  async clientOf(role: Role, unitId: string, account = `${role}-${unitId}`, url = this.url): Promise<ApiClient> {
    const accounts = new AccountDirectory(this.sql);
    await accounts.create({ account, name: `${unitId} ${role}`, role, unitId, password: PASSWORD });
    return new ApiClient(`${url}/api/v1`, await accounts.createToken(account, 'test'));
  }

  /** Another process of the application on the same database. */
  async another(): Promise<{ url: string; stop: () => Promise<void> }> {
    const app = await createApplication({ databaseUrl: this.databaseUrl, stateDir: this.stateDir, temporal: { address: '127.0.0.1:9' }, notify: loadConfig({}).notify, logLevel: 'silent' });
    await app.listen(0, '127.0.0.1');
    return { url: await app.getUrl(), stop: () => app.close() };
  }

  async eventCount(): Promise<number> {
    const { rows } = await this.sql.query<{ count: string }>('select count(*) from event');
    return Number(rows[0]!.count);
  }
}

/** Checking a pack takes seconds, so a file of tests does it once. */
let loaded: Promise<Pack> | undefined;
const cityPack = (): Promise<Pack> => (loaded ??= loadPack(join(process.cwd(), 'packs/yongzhou-2026')));

async function prepareDatabase(url: string, pack: Pack): Promise<void> {
  await migrate(url);
  const dataSource = await createDataSource(url).initialize();
  await new PackStore(dataSource).load(pack);
  await dataSource.destroy();
}
