import type { Progress } from '#libs/config/progress.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { sampleLedger } from '#libs/ledger/sample-ledger.js';
import { writeLedger } from '#libs/ledger/write-ledger.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { ruledPack } from '#libs/packs/plan-project.js';
import { PACK_DIRECTORY } from './prepare.js';

/** A workbook of invented projects in every stage, with dates that lead up to today. */
export const sampleWorkbook = async (count = 300): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await writeLedger(sampleLedger(await ruledPack(await loadPack(PACK_DIRECTORY)), localDate(toInstant(Date.now())), count)));

/** Fills an empty city with projects, through the same import that an office uses; does nothing where there are projects already. */
export async function fillDemoProjects(address: string, { account, password }: { account: string; password: string }, progress: Progress): Promise<void> {
  const api = `${address}/api/v1`;
  const signedIn = await fetch(`${api}/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ account, password }) });
  if (!signedIn.ok) return; // the password was changed: somebody has made this city their own
  const headers = { Cookie: signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') };
  const { items } = await (await fetch(`${api}/projects?limit=1`, { headers })).json() as { items: unknown[] };
  if (items.length > 0) return;
  await progress.step('Filling the demo city', async () => {
    const body = await sampleWorkbook();
    const response = await fetch(`${api}/projects/import`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/octet-stream' }, body });
    if (!response.ok) throw new Error(`the demo projects were refused: ${await response.text()}`);
  });
}
