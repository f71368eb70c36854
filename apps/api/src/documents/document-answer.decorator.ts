import { applyDecorators } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ref } from '../openapi/schema.js';
import { DOCUMENT_TYPES } from './document-file.js';

/** An official document as Word or PDF file. */
export const DescribeDocument = (operationId: string, summary: string) =>
  applyDecorators(
    ApiOperation({ operationId, summary }),
    ApiOkResponse({ content: Object.fromEntries(Object.values(DOCUMENT_TYPES).map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) }),
    ApiDefaultResponse({ content: { 'application/problem+json': { schema: ref('Problem') } } }),
  );
