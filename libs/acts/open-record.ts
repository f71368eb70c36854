import { openPersistence, type Persistence } from '#libs/persistence/persistence.js';
import { PackShelf } from './pack-shelf.js';
import { ProjectActs } from './project-acts.js';

/** The record with what acting on it needs. */
export interface OpenRecord {
  url: string;
  persistence: Persistence;
  shelf: PackShelf;
  acts: ProjectActs;
  close: () => Promise<void>;
}

/** Opens the database for a program that acts on projects. */
export async function openRecord(url: string, maxConnections?: number): Promise<OpenRecord> {
  // Read models ask for calendars, calendars are in packs, packs are in the database: the shelf is filled in once that is open.
  let shelf: PackShelf | undefined;
  const persistence = await openPersistence({ url, contexts: (hash) => shelf!.contexts(hash), ...(maxConnections && { maxConnections }) });
  shelf = new PackShelf(persistence.packs);
  return { url, persistence, shelf, acts: new ProjectActs(persistence.streams, persistence.recorder, shelf), close: () => persistence.close() };
}
