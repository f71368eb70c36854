import type { ServeStaticModuleOptions } from '@nestjs/serve-static';
import type { ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The built web application; nothing when it has not been built. Names under /assets carry a hash, so they never change. */
export function webFiles(webRoot: string | undefined): ServeStaticModuleOptions[] {
  if (!webRoot || !existsSync(join(webRoot, 'index.html'))) return [];
  return [
    {
      rootPath: webRoot,
      exclude: ['/api/{*path}', '/assets/{*path}'],
      serveStaticOptions: {
        setHeaders: (response: ServerResponse, path: string) =>
          response.setHeader('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
      },
    },
  ];
}
