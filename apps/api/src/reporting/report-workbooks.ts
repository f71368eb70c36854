import { Injectable } from '@nestjs/common';
import { STATUS_WORDS } from '#libs/contracts/messages/submission-status.js';
import type { Caller } from '#libs/contracts/identity.js';
import type { MatrixCell, MatrixView } from '#libs/contracts/reporting.views.js';
import { reportingStream, type UnitId } from '#libs/domain/ids.js';
import type { Period } from '#libs/domain/reporting/period.js';
import { fieldsOf } from '#libs/domain/reporting/submission.facts.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { buildWorkbook, type OutputColumn } from '#libs/ledger/workbook-file.js';
import { SubmissionReader } from '#libs/persistence/readers/submission.reader.js';
import { WithheldReader } from '#libs/persistence/readers/withheld.reader.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { fieldColumn, submittedOn, valueCell, valueOf, type Cell } from './report-cells.js';
import { laidOut, layoutOf } from './report-layout.js';
import { standingNotes } from './standing-notes.js';
import { isVisibleSubmission } from './submission-access.js';

const column = (header: string, width = 16): OutputColumn => ({ header, width });

/** Reports as workbooks. */
@Injectable()
export class ReportWorkbooks {
  constructor(private readonly submissions: SubmissionReader, private readonly streams: StreamReader, private readonly packs: PackLibrary, private readonly withheld: WithheldReader) {}

  /** A row for each unit and duty, and for the unit that it was taken over from; a column for each period. */
  async matrix({ cells, duties, periods }: MatrixView): Promise<Buffer> {
    const { names } = await this.packs.current(), labels = new Map(duties.map(({ dutyId, label }) => [dutyId, label.zh])), rows = new Map<string, Map<Period, MatrixCell>>();
    for (const cell of cells) {
      // One that was handed over stands beside the unit's own.
      const key = [cell.unitId, cell.dutyId, cell.openedFor ?? ''].join('\n'), row = rows.get(key) ?? new Map<Period, MatrixCell>();
      rows.set(key, row.set(cell.period, cell));
    }
    const lines = [...rows].map(([key, row]): Cell[] => {
      const [unitId, dutyId, openedFor] = key.split('\n') as [string, string, string];
      return [names.unit(unitId).zh + (openedFor && `（原由${names.unit(openedFor).zh}报送）`), labels.get(dutyId), ...periods.map((period) => cellText(row.get(period)))];
    });
    return buildWorkbook('报送矩阵', [column('责任单位', 24), column('报送任务', 32), ...periods.map((period) => column(period))], lines);
  }

  /** A row for each unit that the caller may read, with what was accepted, in the layout of the form; without one in the columns of the form. Below it who is missing. Throws `not-found` where nothing was opened. */
  async duty(dutyId: string, period: Period, caller: Caller): Promise<Buffer> {
    const ids = await this.submissions.idsOf(period, dutyId), { names, pack } = await this.packs.current();
    const heads = await Promise.all(ids.map((id) => this.streams.readHead<SubmissionState>(reportingStream(id))));
    const states = await this.withheld.outOf(heads.flatMap((head) => (head?.state.facts && isVisibleSubmission(head.state, caller) ? [head.state] : [])), caller);
    if (!states[0]) throw new ApiProblem('not-found');
    const layout = layoutOf(states, pack);
    const unit = (id: UnitId) => names.unit(id).zh, notes = standingNotes(states, unit);
    if (layout) return laidOut(layout, states, { period, city: pack.city.zh, unit, notes });
    const fields = [...new Map(states.flatMap(({ facts }) => fieldsOf(facts!)).map((field) => [field.id, field])).values()];
    const lines = states.map((state): Cell[] => [unit(state.unitId!), STATUS_WORDS[state.status].zh, submittedOn(state), state.lateBy, ...fields.map((field) => valueCell(field, valueOf(state, field.id)))]);
    return buildWorkbook(period, [column('责任单位', 24), column('状态'), column('报送日期'), { ...column('迟报工作日'), numberFormat: '0' }, ...fields.map((field) => fieldColumn(field))], lines, { notes });
  }
}

function cellText(cell: MatrixCell | undefined): string | undefined {
  if (!cell) return undefined;
  const late = (cell.lateBy ?? 0) > 0 ? `，迟${cell.lateBy}日` : '';
  return `${STATUS_WORDS[cell.status].zh}${cell.isNothing ? '（无情况）' : ''}${late}`;
}
