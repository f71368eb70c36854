import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module.js';
import type { ApiOptions } from './api-options.js';
import { requireJson } from './edge/content-type.middleware.js';
import { jsonBody } from './edge/json-body.middleware.js';
import { keptByNobody } from './edge/kept-by-nobody.middleware.js';
import { securityHeaders } from './edge/security-headers.js';
import { OpenApiDocument } from './openapi/openapi-document.js';
import { ApiProblem } from './problems/api-problem.js';
import { answer } from './problems/problem.filter.js';

export const API_PREFIX = 'api/v1';
const JSON_BYTES = 1_048_576;
const PUBLIC_JSON_BYTES = 16_384;
/** Longer than proxies keep an idle connection (60 s as a rule), so that it is never ours that closes while theirs sends. */
const KEEP_ALIVE_MS = 75_000;

/** The whole application, ready to listen; the same for production and tests. */
export async function createApplication(options: ApiOptions): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(options), { bodyParser: false, bufferLogs: true, forceCloseConnections: true });
  prepare(app, options);
  await app.init();
  answerTheRest(app);
  return app;
}

/** Addresses outside the API and the web application are problems, too, and not a page of Express. */
function answerTheRest(app: NestExpressApplication): void {
  const express: Express = app.getHttpAdapter().getInstance();
  express.use((request, response) => answer(new ApiProblem('not-found'), request, response));
}

/** Everything that is not a module: the edge of HTTP. */
function prepare(app: NestExpressApplication, { trustedProxies = [] }: ApiOptions): void {
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix(API_PREFIX);
  app.disable('x-powered-by');
  // Proxies on the same machine and those the operator names may say where a request came from; nobody else may.
  app.set('trust proxy', ['loopback', ...trustedProxies]);
  app.use(helmet(securityHeaders));
  app.use(`/${API_PREFIX}`, keptByNobody);
  app.use(requireJson);
  // Strangers have little to say at once.
  app.use(`/${API_PREFIX}/public`, jsonBody(PUBLIC_JSON_BYTES));
  app.use(jsonBody(JSON_BYTES));
  app.get(OpenApiDocument).describe(app);
}
