import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { loadConfig } from '#libs/config/config.js';
import { ApiModule } from '../api.module.js';
import { API_PREFIX } from '../application.js';
import { openApiDocument } from './openapi-document.js';

/** The description without a database: in preview nothing is instantiated, only read. */
export async function describeApi(): Promise<OpenAPIObject> {
  const module = ApiModule.with({ databaseUrl: '', stateDir: '', temporal: { address: '' }, notify: loadConfig({}).notify, logLevel: 'silent' });
  const app = await NestFactory.create(module, { preview: true, logger: false });
  app.setGlobalPrefix(API_PREFIX);
  return openApiDocument(app);
}
