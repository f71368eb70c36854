import { readFileSync } from 'node:fs';
import { describeApi } from '../src/openapi/describe-api.js';

describe('openapi.json', () => {
  it('is what the controllers say; if not, run `npm run openapi`', async () => {
    const committed: unknown = JSON.parse(readFileSync('openapi.json', 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(await describeApi())));
  });

  it('refers to nothing that is not there and names every operation once', async () => {
    const document = await describeApi();
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect(references.filter((name) => !(name in document.components!.schemas!))).toEqual([]);
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map((operation: { operationId?: string }) => operation.operationId));
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).not.toContain(undefined);
  });
});
