import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiDefaultResponse, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Permission } from '#libs/contracts/identity.js';
import { Allow } from '../access/allow.decorator.js';
import { ref } from './schema.js';

interface CommandOptions {
  allow: Permission;
  summary: string;
  operationId: string;
  status?: number;
  /** Of the answer; a project's new version and events when absent. */
  answer?: string;
}

/** A command: a verb under the thing it acts on, answered with the new version and the events. */
export const Command = (path: string, { allow, summary, operationId, status = 200, answer = 'CommandAnswer' }: CommandOptions) =>
  applyDecorators(
    Post(path),
    Allow(allow),
    HttpCode(status),
    ApiOperation({ operationId, summary }),
    ApiHeader({
      name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' }, example: 'f0a1b2c3-0000-4000-8000-000000000001',
      description: 'The command id: the same key with the same content is done once and answered again.',
    }),
    ApiHeader({
      name: 'If-Match', required: false, schema: { type: 'string' }, example: '"7"', description: 'The version the caller saw; refused with 412 when it has passed.',
    }),
    ApiResponse({ status, schema: ref(answer) }),
    ApiDefaultResponse({ content: { 'application/problem+json': { schema: ref('Problem') } } }),
  );

/** A question: answered with `schema`, or with a problem. */
export const Describe = (operationId: string, summary: string, schema: object) =>
  applyDecorators(
    ApiOperation({ operationId, summary }),
    ApiResponse({ status: 200, schema }),
    ApiDefaultResponse({ content: { 'application/problem+json': { schema: ref('Problem') } } }),
  );
