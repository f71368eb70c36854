import { Alert, Checkbox, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ImportReport, ImportRowResult } from '../../api/types.ts';
import { useSpeech } from '../../words/use-words.tsx';

const OUTCOMES = { create: 'created', update: 'updated', unchanged: 'unchanged', refused: 'refused' } as const;

/** Row by row: what happens, and what stands in the way with its sheet, row and column. */
export function ImportResult({ report }: { report: ImportReport }) {
  const { words, say } = useSpeech();
  const [isOnlyProblems, setOnly] = useState(false);
  const summary = (Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]).map((key) => `${words.import.outcomes[key]} ${report[OUTCOMES[key]]}`).join(words.listComma);
  const columns: TableColumnsType<ImportRowResult> = [
    { title: words.import.row, dataIndex: 'row', width: 72, align: 'right' },
    { title: words.ledger.code, dataIndex: 'code', width: 140 },
    { title: words.ledger.name, dataIndex: 'name', width: 240 },
    { title: words.import.outcome, dataIndex: 'outcome', width: 96, render: (outcome: ImportRowResult['outcome']) => <span className={`outcome-${outcome}`}>{words.import.outcomes[outcome]}</span> },
    { title: words.import.changes, dataIndex: 'changes', render: (changes: string[]) => changes.join(words.semicolon) },
    {
      title: words.import.problems, dataIndex: 'problems',
      render: (problems: ImportRowResult['problems']) => (
        <ul className="import-problems">
          {problems.map((problem) => <li key={problem.column + problem.message.zh}><span>{words.import.where(problem.sheet, problem.row, problem.column)}</span>{words.colon}{say(problem.message)}</li>)}
        </ul>
      ),
    },
  ];
  const rows = isOnlyProblems ? report.rows.filter(({ problems }) => problems.length > 0) : report.rows;
  return (
    <div className="sheet import-result">
      <Alert banner type={report.refused > 0 ? 'warning' : 'success'} title={`${report.dryRun ? words.import.summary : words.import.done}${words.colon}${summary}`} description={report.refused > 0 ? words.import.refusedHint : undefined} data-testid="import-report" />
      {report.refused > 0 && <div className="pad"><Checkbox checked={isOnlyProblems} onChange={(event) => setOnly(event.target.checked)}>{words.import.only}</Checkbox></div>}
      <Table<ImportRowResult> rowKey="row" size="small" columns={columns} dataSource={rows} pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }} sticky={{ offsetHeader: 48 }} scroll={{ x: 900 }} />
    </div>
  );
}
