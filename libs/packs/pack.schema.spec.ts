import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSchema } from './check-schema.js';
import { loadPack } from './load-pack.js';
import { PACK_DIRECTORY } from './pack-fixture.js';
import { packSchema } from './pack.schema.js';

describe('the JSON Schema of a pack', () => {
  it('is committed as pack.schema.json; write it anew with `JSON.stringify(packSchema, null, 2)` when this fails', async () => {
    const committed = await readFile(join(process.cwd(), 'libs/packs/pack.schema.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(packSchema)));
  });

  it('accepts the pack in operation and nothing beside its fields', async () => {
    const { hash: _, ...content } = await loadPack(PACK_DIRECTORY);
    expect(checkSchema(content)).toEqual([]);
    expect(checkSchema({ ...content, surprise: 1 })).toMatchObject([{ path: ['surprise'] }]);
    expect(checkSchema({}).length).toBeGreaterThan(15);
  });
});
