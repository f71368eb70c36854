import { importText, refusalIn } from './import-words.js';

const report = {
  dryRun: true, created: 1, updated: 2, unchanged: 3, refused: 1,
  rows: [{ row: 4, outcome: 'refused' as const, changes: [], problems: [{ sheet: '台账', row: 4, column: 'C', message: { zh: '日期有误', en: 'The date is wrong.' } }] }],
};

it('says what an import did in the language of the shell', () => {
  expect(importText(report, 'zh')).toBe('试运行：新建 1，更新 2，未变 3，退回 1\n  台账!C4 日期有误');
  expect(importText({ ...report, dryRun: false }, 'en')).toBe('1 created, 2 updated, 3 unchanged, 1 refused\n  台账!C4 The date is wrong.');
});

it('carries all that the API found wrong with a workbook', async () => {
  const found = [{ sheet: '台账', row: 1, column: 'A', message: 'No header.' }, { sheet: '台账', row: 1, column: 'B', message: 'Twice.' }];
  const problem = { type: 'urn:luodi:problem:workbook-unreadable', title: 'Unprocessable', status: 422, code: 'workbook-unreadable', detail: 'The workbook cannot be read: No header.', parameters: { found } };
  expect(await refusalIn(Response.json(problem, { status: 422 }))).toMatchObject({
    name: 'OperatorError', details: { problem, problems: found },
    message: 'Unprocessable: The workbook cannot be read: No header.\n  台账!A1 No header.\n  台账!B1 Twice.',
  });
  expect((await refusalIn(Response.json({ ...problem, parameters: undefined, problems: [{ field: 'x', detail: 'y' }] }, { status: 422 }))).details.problems).toEqual([{ field: 'x', detail: 'y' }]);
});

it('says so when something else answers', async () => {
  const answer = Object.defineProperty(new Response('<html>', { status: 502 }), 'url', { value: 'http://localhost:3000/api/v1/projects' });
  expect((await refusalIn(answer)).message).toBe('http://localhost:3000 answered 502: check that Luodi is what runs there.');
});
