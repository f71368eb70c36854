import { Controller, Headers, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiDefaultResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import { MAX_FILE_BYTES } from '#libs/ledger/archive-limits.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { isUuid } from '../edge/field.decorators.js';
import { ProgressLines } from '../edge/progress-lines.js';
import { readBody } from '../edge/read-body.js';
import { ref } from '../openapi/schema.js';
import { ApiProblem } from '../problems/api-problem.js';
import { ImportQuery } from './import.dto.js';
import { LedgerImport } from './ledger-import.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ACCEPTED = [XLSX, 'application/octet-stream'];
const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('ledger')
@Controller('projects/import')
export class ImportController {
  constructor(private readonly ledger: LedgerImport) {}

  @Post()
  @Allow('project:import')
  @HttpCode(200)
  @ApiOperation({ operationId: 'importProjects', summary: 'Take over a ledger workbook of at most 20 MB; a dry run only shows what would happen. Whoever accepts `application/x-ndjson` is told how far it is' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes the request repeatable; with another workbook it is refused.', schema: { type: 'string', format: 'uuid' } })
  @ApiConsumes(...ACCEPTED)
  @ApiBody({ required: true, ...BINARY })
  @ApiOkResponse({ schema: ref('ImportReport') })
  @ApiDefaultResponse({ content: { 'application/problem+json': { schema: ref('Problem') } } })
  async run(
    @Query() { dryRun }: ImportQuery, @CallerOf() caller: Caller, @Req() request: Request, @Res() response: Response,
    @Headers('idempotency-key') importId?: string, @Headers('accept') accept?: string,
  ): Promise<void> {
    if (!request.is(ACCEPTED)) throw new ApiProblem('unsupported-media-type', { accept: ACCEPTED });
    if (importId !== undefined && !isUuid(importId)) throw new ApiProblem('idempotency-key-invalid', {}, { field: 'Idempotency-Key' });
    const workbook = await readBody(request, MAX_FILE_BYTES);
    const lines = new ProgressLines(response, accept);
    lines.end(await this.ledger.run(workbook, caller, { dryRun: dryRun === 'true', importId: importId?.toLowerCase(), onProgress: (done, total) => lines.progress(done, total) }));
  }
}
