import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import { writeLedger } from '#libs/ledger/write-ledger.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Clock } from '../edge/clock.js';
import { ref } from '../openapi/schema.js';
import { ProjectFiltersQuery } from '../projects/dto/project-filters.dto.js';
import { XLSX } from './import.controller.js';
import { LedgerExport } from './ledger-export.js';

@ApiTags('ledger')
@Controller('projects/export')
export class ExportController {
  constructor(
    private readonly ledger: LedgerExport,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('project:export')
  @ApiOperation({ operationId: 'exportProjects', summary: 'The ledger as a workbook that the import understands' })
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  @ApiDefaultResponse({ content: { 'application/problem+json': { schema: ref('Problem') } } })
  async run(@Query() query: ProjectFiltersQuery, @CallerOf() caller: Caller): Promise<StreamableFile> {
    const workbook = await writeLedger(await this.ledger.rows(query, caller));
    const name = encodeURIComponent(`招商项目台账-${this.clock.today()}.xlsx`);
    return new StreamableFile(workbook, { type: XLSX, disposition: `attachment; filename="ledger.xlsx"; filename*=UTF-8''${name}` });
  }
}
