import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

interface Layer {
  route?: { path: unknown; methods: Record<string, boolean> };
  match(path: string): boolean;
}

/** Which methods a path knows, so that a wrong method is told from a wrong address. Reads Express's own table. */
@Injectable()
export class RouteTable {
  constructor(private readonly host: HttpAdapterHost) {}

  methodsOf(path: string): string[] {
    if (!isOfApi(path)) return [];
    const { router } = this.host.httpAdapter.getInstance<{ router: { stack: Layer[] } }>();
    const methods = router.stack
      .filter((layer) => isOfApi(layer.route?.path) && layer.match(path))
      .flatMap((layer) => Object.keys(layer.route!.methods).map((method) => method.toUpperCase()));
    return [...new Set(methods)].filter((method) => method !== '_ALL').toSorted();
  }
}

/** Patterns for any address are middleware and the web application's fallback. */
const isOfApi = (path: unknown): boolean => typeof path === 'string' && path.startsWith('/api/') && !path.includes('*');
