import { RequestMethod } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import type { IncomingMessage, ServerResponse } from 'node:http';

const QUIET_CONTEXTS = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver', 'NestFactory', 'NestApplication']);
/** Probes ask every few seconds; what they find is in their answer. */
const PROBE = /^\/api\/v1\/health/;

/** One line a request that failed; nothing that could open an account. Successful requests are logged at level debug. */
export const logParameters = (level = 'info'): Params => ({
  forRoutes: [{ path: '{*path}', method: RequestMethod.ALL }],
  pinoHttp: {
    level,
    hooks: {
      // How the application was put together is of no use to an operator; a fault in it still is.
      logMethod(input, method, severity) {
        const { context } = input[0] as { context?: string };
        if (severity > 30 || !QUIET_CONTEXTS.has(context ?? '')) method.apply(this, input);
      },
    },
    redact: { paths: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]', '*.password', '*.secret'], censor: '[redacted]' },
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, url }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    customLogLevel: levelOf,
  },
});

function levelOf({ url = '' }: IncomingMessage, { statusCode }: ServerResponse, error?: Error): 'error' | 'warn' | 'info' | 'debug' {
  if (PROBE.test(url)) return 'debug';
  if (statusCode === 503) return 'warn';
  if (error || statusCode >= 500) return 'error';
  return statusCode >= 400 ? 'info' : 'debug';
}
