import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { temporal } from '@temporalio/proto';

const DIRECTORY = join(process.cwd(), 'test/replay/histories');
const SUFFIX = '.pb.gz';
const { History } = temporal.api.history.v1;

/** One run of a workflow as the server recorded it. */
export interface RecordedRun {
  name: string;
  history: temporal.api.history.v1.IHistory;
}

export async function readCorpus(): Promise<RecordedRun[]> {
  const files = (await readdir(DIRECTORY)).filter((file) => file.endsWith(SUFFIX)).sort();
  return Promise.all(files.map(async (file) => ({
    name: file.slice(0, -SUFFIX.length),
    history: History.decode(gunzipSync(await readFile(join(DIRECTORY, file)))),
  })));
}

export const writeRun = ({ name, history }: RecordedRun): Promise<void> =>
  writeFile(join(DIRECTORY, `${name}${SUFFIX}`), gzipSync(History.encode(history).finish(), { level: 9 }));
