import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import type { BurdenRow, CalendarOfOpenings, DutyView, MatrixView } from '#libs/contracts/reporting.views.js';
import { SubmissionSumsReader } from '#libs/persistence/readers/submission-sums.reader.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Clock } from '../edge/clock.js';
import { XLSX } from '../ledger/import.controller.js';
import { Describe } from '../openapi/command.decorator.js';
import { listOf, ref } from '../openapi/schema.js';
import { DutyExportQuery, MatrixQuery, MonthQuery, PeriodQuery } from './dto/reporting-queries.dto.js';
import { DutyBoard } from './duty-board.js';
import { MatrixBoard } from './matrix-board.js';
import { OpeningCalendar } from './opening-calendar.js';
import { ReportWorkbooks } from './report-workbooks.js';

const workbook = (name: string, bytes: Buffer): StreamableFile =>
  new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="reports.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}` });

/** A workbook as an answer. */
const Workbook = (operationId: string, summary: string): MethodDecorator => (target, key, descriptor) => {
  ApiOperation({ operationId, summary })(target, key, descriptor);
  ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })(target, key, descriptor);
  ApiDefaultResponse({ content: { 'application/problem+json': { schema: ref('Problem') } } })(target, key, descriptor);
};

@ApiTags('reporting')
@Controller()
export class ReportingController {
  constructor(
    private readonly matrices: MatrixBoard,
    private readonly board: DutyBoard,
    private readonly openings: OpeningCalendar,
    private readonly sums: SubmissionSumsReader,
    private readonly workbooks: ReportWorkbooks,
    private readonly clock: Clock,
  ) {}

  @Get('matrix')
  @Allow('report:read')
  @Describe('getMatrix', 'Units, duties and periods with their lights and counts; every unit sees all of it', ref('Matrix'))
  matrix(@Query() query: MatrixQuery): Promise<MatrixView> {
    return this.matrices.of(query);
  }

  @Get('matrix/export')
  @Allow('report:read')
  @Workbook('exportMatrix', 'The matrix as a workbook')
  async exportMatrix(@Query() query: MatrixQuery): Promise<StreamableFile> {
    return workbook(`报送矩阵-${this.clock.today()}`, await this.workbooks.matrix(await this.matrices.of(query)));
  }

  @Get('duties')
  @Allow('report:read')
  @Describe('listDuties', 'The duties of a period, and of shorter and longer ones that opened in its days, with where every unit stands', listOf(ref('Duty')))
  duties(@Query() { period }: PeriodQuery): Promise<DutyView[]> {
    return this.board.of(period);
  }

  @Get('duties/:dutyId/export')
  @Allow('report:read')
  @ApiParam({ name: 'dutyId', schema: { type: 'string' }, example: 'm12-monthly' })
  @Workbook('exportDuty', 'What units answered to one duty in one period, in the columns of its form, as far as the caller takes part')
  async exportDuty(@Param('dutyId') dutyId: string, @Query() { period }: DutyExportQuery, @CallerOf() caller: Caller): Promise<StreamableFile> {
    return workbook(`${dutyId}-${period}`, await this.workbooks.duty(dutyId, period, caller));
  }

  @Get('reporting-calendar')
  @Allow('report:read')
  @Describe('getReportingCalendar', 'What opens, falls due and is published in a month', ref('ReportingCalendar'))
  calendar(@Query() { month = this.clock.today().slice(0, 7) }: MonthQuery): Promise<CalendarOfOpenings> {
    return this.openings.of(month);
  }

  @Get('reporting-burden')
  @Allow('report:read')
  @Describe('getReportingBurden', 'What reporting asked of each unit in a month; everybody sees it', listOf(ref('BurdenRow')))
  burden(@Query() { month = this.clock.today().slice(0, 7) }: MonthQuery): Promise<BurdenRow[]> {
    return this.sums.burden(month);
  }
}
