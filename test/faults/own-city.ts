import { freePort } from '#libs/embedded/ports.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { migrate } from '#libs/persistence/data-source.js';
import { Crowd } from './crowd.js';
import { FaultCity } from './fault-city.js';
import { OwnServers } from './own-servers.js';
import { Part } from './part.js';

/** A whole city of one test file: servers, api and worker, each a process that the test may take away. */
export class OwnCity {
  private constructor(readonly servers: OwnServers, readonly behind: FaultCity, readonly api: Part, readonly worker: Part) {}

  static async start(more: Record<string, string> = {}): Promise<OwnCity> {
    const [servers, port, pack] = await Promise.all([OwnServers.start(), freePort(), loadPack('packs/yongzhou-2026')]);
    await migrate(servers.databaseUrl);
    const behind = await FaultCity.open(servers, `http://127.0.0.1:${port}`);
    await behind.record.persistence.packs.load(pack);
    const environment = { ...servers.environment, LUODI_PORT: String(port), LUODI_STATE_DIR: servers.folder, ...more };
    const [api, worker] = [new Part('api', servers.folder, environment), new Part('worker', servers.folder, environment)];
    for (const part of [api, worker]) part.start();
    const city = new OwnCity(servers, behind, api, worker);
    await behind.untilReady();
    return city;
  }

  async stop(): Promise<void> {
    for (const part of [this.api, this.worker]) await part.stop();
    await this.behind.close();
    await this.servers.stop();
  }
}

/** Six people at their desks: two of the territory twice over, two of the commerce bureau. */
export async function crowdOf(city: FaultCity, projects: number): Promise<Crowd> {
  const territory = [await city.personOf('officer', 'lengshuitan'), await city.personOf('unitHead', 'lengshuitan')];
  const bureau = [await city.personOf('officer', 'commerce'), await city.personOf('office', 'commerce')];
  const crowd = new Crowd([...territory, ...territory, ...bureau], projects);
  const { steps } = await loadPack('packs/yongzhou-2026');
  await crowd.prepare([...new Set([...steps.flatMap(({ evidence }) => evidence), 'capitalProof'])]);
  return crowd;
}
