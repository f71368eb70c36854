import { Injectable } from '@nestjs/common';
import { STATUS_WORDS } from '#libs/contracts/messages/submission-status.js';
import type { Caller } from '#libs/contracts/identity.js';
import type { MatrixCell, MatrixView } from '#libs/contracts/reporting.views.js';
import { reportingStream } from '#libs/domain/ids.js';
import { localDate } from '#libs/domain/instants.js';
import type { Period } from '#libs/domain/reporting/period.js';
import { fieldsOf, type FieldValue, type FormField } from '#libs/domain/reporting/submission.facts.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { buildWorkbook, type OutputColumn } from '#libs/ledger/workbook-file.js';
import { SubmissionReader } from '#libs/persistence/readers/submission.reader.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { isVisibleSubmission } from './submission-access.js';

type Cell = string | number | undefined;
const column = (header: string, width = 16): OutputColumn => ({ header, width });

/** Reports as workbooks. */
@Injectable()
export class ReportWorkbooks {
  constructor(private readonly submissions: SubmissionReader, private readonly streams: StreamReader, private readonly packs: PackLibrary) {}

  /** A row for each unit and duty, a column for each period. */
  async matrix({ cells, duties, periods }: MatrixView): Promise<Buffer> {
    const { names } = await this.packs.current(), labels = new Map(duties.map(({ dutyId, label }) => [dutyId, label.zh])), rows = new Map<string, Map<Period, MatrixCell>>();
    for (const cell of cells) {
      const key = `${cell.unitId}\n${cell.dutyId}`, row = rows.get(key) ?? new Map<Period, MatrixCell>();
      rows.set(key, row.set(cell.period, cell));
    }
    const lines = [...rows].map(([key, row]): Cell[] => {
      const [unitId, dutyId] = key.split('\n') as [string, string];
      return [names.unit(unitId).zh, labels.get(dutyId), ...periods.map((period) => cellText(row.get(period)))];
    });
    return buildWorkbook('报送矩阵', [column('责任单位', 24), column('报送任务', 32), ...periods.map((period) => column(period))], lines);
  }

  /** A row for each unit that the caller may read, in the columns of the form. Throws `not-found` where nothing was opened. */
  async duty(dutyId: string, period: Period, caller: Caller): Promise<Buffer> {
    const ids = await this.submissions.idsOf(period, dutyId), { names } = await this.packs.current();
    const heads = await Promise.all(ids.map((id) => this.streams.readHead<SubmissionState>(reportingStream(id))));
    const states = heads.flatMap((head) => (head?.state.facts && isVisibleSubmission(head.state, caller) ? [head.state] : []));
    if (!states[0]) throw new ApiProblem('not-found');
    const fields = [...new Map(states.flatMap(({ facts }) => fieldsOf(facts!)).map((field) => [field.id, field])).values()];
    const lines = states.map((state): Cell[] => [names.unit(state.unitId!).zh, STATUS_WORDS[state.status].zh, submittedOn(state), state.lateBy, ...fields.map((field) => valueCell(field, valueOf(state, field.id)))]);
    return buildWorkbook(period, [column('责任单位', 24), column('状态'), column('报送日期'), { ...column('迟报工作日'), numberFormat: '0' }, ...fields.map(fieldColumn)], lines);
  }
}

function cellText(cell: MatrixCell | undefined): string | undefined {
  if (!cell) return undefined;
  const late = (cell.lateBy ?? 0) > 0 ? `，迟${cell.lateBy}日` : '';
  return `${STATUS_WORDS[cell.status].zh}${cell.isNothing ? '（无情况）' : ''}${late}`;
}

const submittedOn = ({ versions }: SubmissionState): string | undefined => versions[0] && localDate(versions[0].submittedAt);

/** What was handed in last; before that, what is written so far. */
const valueOf = ({ versions, fields }: SubmissionState, id: string): FieldValue | undefined => (versions.length > 0 ? versions.at(-1)!.values[id] : (fields[id]?.value ?? fields[id]?.draft?.value));

const isNumeric = ({ type }: FormField): boolean => type === 'number' || type === 'percent' || type === 'money';

const fieldColumn = (field: FormField): OutputColumn => ({
  header: `${field.label.zh}${field.type === 'money' ? `（${field.currency === 'USD' ? '美元' : '元'}）` : field.unit ? `（${field.unit}）` : ''}`, width: field.type === 'text' ? 48 : 16,
  ...(isNumeric(field) && { numberFormat: field.type === 'money' ? '#,##0.00' : '0.##' }),
});

/** Money in units, not in fen. */
function valueCell({ choices }: FormField, value: FieldValue | undefined): Cell {
  if (Array.isArray(value)) return value.map((row) => Object.values(row).join(' ')).join('\n');
  if (typeof value === 'object') return value.amountMinor / 100;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return choices?.find((choice) => choice.value === value)?.label.zh ?? value;
}
