import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PackError } from './pack-error.js';
import { loadPack } from './load-pack.js';
import { problemsAfter, withCopy, type Edit } from './pack-fixture.js';

interface Case {
  name: string;
  edit: Edit;
  field: string;
  message: RegExp;
  /** Text whose line the problem must name, in the edited file; the edit's own by default. */
  marker?: string;
  file?: string;
}

const units = (replace: string, by: string): Edit => ({ file: 'units.yaml', replace, by });
const duties = (replace: string, by: string): Edit => ({ file: 'duties.yaml', replace, by });
const steps = (replace: string, by: string): Edit => ({ file: 'lifecycle.yaml', replace, by });

const layouts = (replace: string, by: string): Edit => ({ file: 'report-layouts.yaml', replace, by });
/** The line of one field, as forms.yaml has it. */
const FIRST_FIELD = '          - { id: leads, label: { zh: 新增线索, en: New leads }, type: number, unit: 条, required: true, confirmedBy: reporter }\n';

const CASES: Case[] = [
  { name: 'a misspelt field', edit: steps('    assist: [market-regulation, finance, commerce]', '    asist: [market-regulation, finance, commerce]'), field: 'steps[S21].asist', message: /"asist" is not a field/ },
  { name: 'a missing field', edit: { file: 'measures.yaml', replace: '    lead: organization\n', by: '' }, field: 'measures[21].lead', message: /"lead" is missing/, marker: '  - number: 21' },
  { name: 'a missing Chinese label', edit: units('label: { zh: 市财政局, en: Finance Bureau }', 'label: { en: Finance Bureau }'), field: 'units[finance].label.zh', message: /Chinese text is missing/ },
  { name: 'a missing English label', edit: { file: 'labels.yaml', replace: '  studyNote: { zh: 研判意见, en: Study note }', by: '  studyNote: { zh: 研判意见 }' }, field: 'evidenceKinds.studyNote.en', message: /English text is missing/ },
  { name: 'an empty label', edit: units('en: Finance Bureau', "en: ' '"), field: 'units[finance].label.en', message: /text is empty/ },
  { name: 'a value of the wrong type', edit: { file: 'pack.yaml', replace: 'planYear: 2026', by: 'planYear: soon' }, field: 'planYear', message: /"soon" is not of type integer/ },
  { name: 'an unknown kind of unit', edit: units('{ id: audit, kind: external', '{ id: audit, kind: inspector'), field: 'units[audit].kind', message: /"inspector" is not known/ },
  { name: 'a condition on an unknown fact', edit: steps('fact: energyTonnesCoal', 'fact: energy'), field: 'steps[G17].when[0].fact', message: /"energy" is not known/ },
  { name: 'a malformed key', edit: { file: 'labels.yaml', replace: '  contract: {', by: '  the contract: {' }, field: 'evidenceKinds.the contract', message: /not a well-formed key/ },
  { name: 'broken YAML', edit: { file: 'targets.yaml', replace: 'id: T2, label: {', by: 'id: T2, label: [' }, field: '', message: /./, marker: 'id: T2' },
  { name: 'a field that stands in two files', edit: { file: 'targets.yaml', replace: 'targets:\n', by: 'chains: {}\ntargets:\n' }, field: 'chains', message: /already stands in labels.yaml/, marker: 'chains: {}' },
  { name: 'an unknown helper', edit: steps('    assist: [market-regulation, finance, commerce]', '    assist: [market, finance, commerce]'), field: 'steps[S21].assist[0]', message: /no unit "market"/ },
  { name: 'a group as helper', edit: steps('    assist: [market-regulation, finance, commerce]', '    assist: [territories]'), field: 'steps[S21].assist[0]', message: /group of units/ },
  { name: 'an unknown lead', edit: { file: 'measures.yaml', replace: 'lead: organization', by: 'lead: staff' }, field: 'measures[21].lead', message: /no unit "staff"/ },
  { name: 'a lead that also assists', edit: { file: 'measures.yaml', replace: 'assist: [human-resources, outposts, commerce]', by: 'assist: [organization]' }, field: 'measures[21].assist[0]', message: /lead also assists/ },
  { name: 'an unknown member', edit: units('members: [jindong, huilongxu]', 'members: [jindong, huilong]'), field: 'unitGroups[management-zones].members[1]', message: /no unit "huilong"/ },
  { name: 'a group without members that nobody questions', edit: units('members: [jindong, huilongxu]', 'members: []'), field: 'unitGroups[management-zones].members', message: /no members/ },
  { name: 'a measure of no group', edit: { file: 'measures.yaml', replace: '    group: 7', by: '    group: 8' }, field: 'measures[21].group', message: /no group 8/ },
  { name: 'a target of no measure', edit: { file: 'targets.yaml', replace: 'measures: [8]', by: 'measures: [22]' }, field: 'targets[T13].measures[0]', message: /no measure 22/ },
  { name: 'a target of no scope', edit: { file: 'targets.yaml', replace: 'scope: parks', by: 'scope: gardens' }, field: 'targets[T11].scope', message: /no scope "gardens"/ },
  { name: 'a duplicate id', edit: units('{ id: audit,', '{ id: statistics,'), field: 'units[statistics].id', message: /"statistics" stands twice/, marker: '{ id: statistics, kind: external, label: { zh: 市审计局' },
  { name: 'a duplicate measure', edit: { file: 'measures.yaml', replace: '  - number: 21', by: '  - number: 20' }, field: 'measures[20].number', message: /stands twice/, marker: '  - number: 20\n    group: 7' },
  { name: 'an alias of two units', edit: units('aliases: [审计局]', 'aliases: [审计局, 统计局]'), field: 'units[audit].aliases[1]', message: /already means statistics/ },
  { name: 'an alias that differs only in brackets', edit: units('aliases: [审计局]', "aliases: ['市数据局 (营商环境建设局)']"), field: 'units[audit].aliases[0]', message: /already means data/ },
  { name: 'an alias that stands twice', edit: units('aliases: [审计局]', 'aliases: [审计局, 审计局]'), field: 'units[audit].aliases[1]', message: /stands twice/ },
  { name: 'an unknown kind of evidence', edit: steps('evidence: [leadForm, studyNote]', 'evidence: [leadForm, study]'), field: 'steps[S00].evidence[1]', message: /no kind of evidence "study"/ },
  { name: 'a dangling prerequisite', edit: steps('needs: [S20]', 'needs: [S22]'), field: 'steps[S21].needs[0]', message: /no step "S22"/ },
  { name: 'a cycle', edit: steps('needs: [G04]\n    evidence: [surveyReport', 'needs: [G04, G09]\n    evidence: [surveyReport'), field: 'steps[G07].needs', message: /wait for each other: G07 ← G09 ← G08 ← G07/, marker: 'needs: [G04, G09]' },
  { name: 'a step that waits for a later stage', edit: steps('needs: [S20]', 'needs: [S20, G26]'), field: 'steps[S21].needs[1]', message: /unreachable: it waits for G26/ },
  { name: 'conditions that exclude each other', edit: steps('atLeast: 5000, below: 50000', 'atLeast: 50000, below: 5000'), field: 'steps[G18b].when', message: /unreachable: no project meets/ },
  { name: 'a template the step does not belong to', edit: steps('needsByTemplate: { C: [G03, C01, G20p] }', 'needsByTemplate: { B: [G03], C: [G03, C01, G20p] }'), field: 'steps[G20].templates', message: /template B/, marker: '    templates: [A, C, D]\n    needs: [G14, G20p]' },
  { name: 'a stage without an exit', edit: steps('evidence: [demandsList, dueDiligence, intentLetter]\n    exit: true', 'evidence: [demandsList, dueDiligence, intentLetter]'), field: 'stages[lead]', message: /stage lead has no exit in template A/, marker: '{ id: lead,' },
  { name: 'a stage without a step', edit: steps('    templates: [B]\n    needs: [B01, B02,', '    templates: [A]\n    needs: [B01, B02,'), field: 'stages[start]', message: /no step in template B/, marker: '{ id: start,' },
  { name: 'a stage that is not described', edit: steps('  - { id: funds, label: { zh: 资金到位, en: Funds }, endsWhen: { zh: 核验到位资金达到规定比例, en: The verified paid-in share reaches the threshold } }\n', ''), field: 'stages', message: /"funds" is not described/, marker: 'stages:' },
  { name: 'a lapse of nothing', edit: steps('voids: G24', 'voids: G99'), field: 'steps[G26].voids', message: /no step "G99"/ },
  { name: 'a duty of an unknown measure', edit: duties('measures: [2], cycle', 'measures: [22], cycle'), field: 'duties[m2-monthly].measures[0]', message: /no measure 22/ },
  { name: 'a duty about nothing', edit: duties('topics: [land]', 'topics: [sea]'), field: 'duties[m16-monthly].topics[0]', message: /no topic "sea"/ },
  { name: 'a class of matters about nothing', edit: { file: 'matters.yaml', replace: 'topics: [land]', by: 'topics: [lnad]' }, field: 'matterClasses.land.topics[0]', message: /no topic "lnad"/ },
  { name: 'a kind of matters about nothing', edit: { file: 'matters.yaml', replace: 'topics: [promises]', by: 'topics: [promise]' }, field: 'matterKinds.promise.topics[0]', message: /no topic "promise"/ },
  { name: 'a topic of a tag that no project has', edit: duties('tags: [majorInvestor, specialisedInvestor]', 'tags: [majorInvestor, giant]'), field: 'reportTopics.majorInvestors.tags[1]', message: /no project is of the tag "giant"/ },
  { name: 'a tier that no project has', edit: { file: 'matters.yaml', replace: 'tierWithoutProject: small', by: 'tierWithoutProject: tiny' }, field: 'matterSettings.tierWithoutProject', message: /no project is of the tier "tiny"/ },
  { name: 'an unknown unit of enterprises', edit: { file: 'pack.yaml', replace: 'enterpriseUnit: enterprise', by: 'enterpriseUnit: firm' }, field: 'enterpriseUnit', message: /no unit "firm"/ },
  { name: 'a topic that projects have already', edit: duties('reportTopics:\n', 'reportTopics:\n  funds: { zh: 资金, en: Funds }\n'), field: 'reportTopics.funds', message: /topic of projects already/, marker: '  funds: {' },
  { name: 'a duty of an unknown unit', edit: duties('owes: [outposts]', 'owes: [outpost]'), field: 'duties[m7-weekly].owes[0]', message: /no unit or group "outpost"/ },
  { name: 'a duty with an unknown form', edit: duties('form: three-rates', 'form: rates'), field: 'duties[m12-monthly].form', message: /no form "rates"/ },
  { name: 'a duty of a cycle that is not described', edit: { file: 'cycles.yaml', replace: '  - { id: halfYear,', by: '  - { id: halfyear,' }, field: 'cycles[halfyear].id', message: /"halfyear" is not known/ },
  { name: 'a count of what the form does not count', edit: duties('field: chainEvents, count: 4', 'field: events, count: 4'), field: 'duties[m1-year].expects[0].field', message: /no number or rows "events"/ },
  { name: 'a count without a form', edit: duties('form: merchant-events, ', ''), field: 'duties[m5-year].expects', message: /nothing says in which form/, marker: 'expects: [{ field: merchantEvents' },
  { name: 'a moment without days', edit: { file: 'cycles.yaml', replace: 'cut: { from: start, days: 25 }', by: 'cut: { from: start }' }, field: 'cycles[monthly].cut', message: /./, marker: 'cut: { from: start }' },
  { name: 'a draft from nowhere', edit: { file: 'forms.yaml', replace: 'prefill: stepsOverdue', by: 'prefill: stepsLate' }, field: 'forms[project-progress].sections[counts].fields[stepsOverdue].prefill', message: /nothing drafts "stepsLate"/ },
  { name: 'a draft of another type', edit: { file: 'forms.yaml', replace: 'type: number, unit: 个, prefill: stepsOverdue', by: 'type: text, unit: 个, prefill: stepsOverdue' }, field: 'forms[project-progress].sections[counts].fields[stepsOverdue].prefill', message: /drafts number/ },
  { name: 'a field that stands twice in a form', edit: { file: 'forms.yaml', replace: 'id: stepsOverdue', by: 'id: stepsDue' }, field: 'forms[project-progress].sections[counts].fields[stepsDue].id', message: /stands twice in this form/, marker: 'id: stepsDue, label: { zh: 超期环节' },
  { name: 'rows without columns', edit: { file: 'forms.yaml', replace: 'id: leads, label: { zh: 新增线索, en: New leads }, type: number', by: 'id: leads, label: { zh: 新增线索, en: New leads }, type: rows' }, field: 'forms[station-diary].sections[diary].fields[leads].columns', message: /need them/, marker: 'id: leads' },
  { name: 'a field asked twice of one unit', edit: duties('measures: [4], cycle: monthly', 'measures: [3], cycle: monthly'), field: 'duties[m4-monthly]', message: /asked "progress" twice in one period: m3-monthly asks it already/, marker: '  - { id: m4-monthly' },
  { name: 'a duty for which a kind of unit has no form', edit: duties('owes: [outposts]', 'owes: [outposts, finance]'), field: 'duties[m7-weekly].owes', message: /units of kind department have no form in the cycle weekly/ },
  { name: 'a layout with an unknown field', edit: layouts('field: projectsSigned', 'field: projectsAgreed'), field: 'reportLayouts[province-three-rates].columns[3].field', message: /the form "three-rates" has no field "projectsAgreed"/ },
  { name: 'a layout of an unknown form', edit: layouts('form: visit-pair', 'form: visits'), field: 'reportLayouts[province-visits].form', message: /no form "visits"/ },
  { name: 'two layouts of one form', edit: layouts('form: visit-pair', 'form: three-rates'), field: 'reportLayouts[province-visits].form', message: /laid out by province-three-rates already/, marker: '    form: three-rates\n    label: { zh: 党政' },
  { name: 'a column of nothing', edit: layouts('{ label: 序号, of: rowNumber }', '{ label: 序号 }'), field: 'reportLayouts[province-three-rates].columns[0]', message: /./, marker: '- { label: 序号 }' },
  { name: 'a sheet name that Excel refuses', edit: layouts('sheet: 互访情况', 'sheet: 出访/来访'), field: 'reportLayouts[province-visits].sheet', message: /is not well-formed/ },
  { name: 'a form of 200 fields', edit: { file: 'forms.yaml', replace: FIRST_FIELD, by: `${Array.from({ length: 200 }, (_, n) => FIRST_FIELD.replace('leads', `leads${n}`)).join('')}${FIRST_FIELD}` }, field: 'forms[station-diary]', message: /the form has 203 fields/, marker: '  - id: station-diary' },
  { name: 'a date that does not exist', edit: { file: 'calendar.yaml', replace: '2026-06-21', by: '2026-06-31' }, field: 'calendar.years.2026.off[22]', message: /no day of 2026/ },
  { name: 'a day in the wrong year', edit: { file: 'calendar.yaml', replace: '2025-01-26', by: '2026-01-25' }, field: 'calendar.years.2025.work[0]', message: /no day of 2025/ },
  { name: 'a day both worked and off', edit: { file: 'calendar.yaml', replace: 'work: [2026-01-04', by: 'work: [2026-01-03' }, field: 'calendar.years.2026.work[0]', message: /both worked and off/ },
  { name: 'a day that two notices speak of otherwise', edit: { file: 'calendar.yaml', replace: 'work: [2023-01-28', by: 'work: [2022-12-31, 2023-01-28' }, field: 'calendar.years.2023.work[0]', message: /both worked and off/ },
  { name: 'a day of the year before, when the notice cannot reach it', edit: { file: 'calendar.yaml', replace: 'off: [\n        2022-12-31', by: 'off: [\n        2022-12-27, 2022-12-31' }, field: 'calendar.years.2023.off[0]', message: /no day of 2023/, marker: '2022-12-27' },
  { name: 'a weekday worked in exchange', edit: { file: 'calendar.yaml', replace: 'work: [2026-01-04', by: 'work: [2026-01-05' }, field: 'calendar.years.2026.work[0]', message: /no weekend day/ },
  { name: 'a day that stands twice', edit: { file: 'calendar.yaml', replace: 'work: [2026-01-04', by: 'work: [2026-01-04, 2026-01-04' }, field: 'calendar.years.2026.work[1]', message: /stands twice/ },
  { name: 'a year without its notice', edit: { file: 'calendar.yaml', replace: '      notice: 国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号，gov.cn 202511/content_7047091）\n', by: '' }, field: 'calendar.years.2026.notice', message: /"notice" is missing/, marker: '    "2026":' },
  { name: 'a year that is missing', edit: { file: 'calendar.yaml', replace: '    "2027": [', by: '    "2037": [' }, field: 'calendar.statutory.2028', message: /year 2027 before it is missing/, marker: '    "2028": [' },
  { name: 'office hours out of order', edit: { file: 'calendar.yaml', replace: '{ from: "14:30"', by: '{ from: "11:30"' }, field: 'calendar.officeHours.periods[1]', message: /not in order at 11:30/, marker: '  officeHours: {' },
  { name: 'a closure of no unit', edit: { file: 'calendar.yaml', replace: '  officeHours:', by: '  closures: { nosuchunit: [2026-12-01] }\n  officeHours:' }, field: 'calendar.closures.nosuchunit', message: /no unit "nosuchunit"/, marker: '  closures: {' },
  { name: 'statutory days of a published year', edit: { file: 'calendar.yaml', replace: '    "2027": [\n      2027-01-01', by: '    "2026": [ 2026-01-01 ]\n    "2027": [\n      2027-01-01' }, field: 'calendar.statutory.2026', message: /notice of 2026 is published/, marker: '    "2026": [ 2026' },
];

const rules = (name: string, replace: string, by: string): Edit => ({ file: `rules/${name}.dmn`, replace, by });
const FORM_CELL = '<outputEntry id="report-form.quarter.o1"><text>"quarter-review"</text></outputEntry>';
const G15_GREEN = '<outputEntry id="step-limit.G15.o5"><text>3</text></outputEntry>', G24_LEGAL = '<outputEntry id="step-limit.G24.o1"><text>7</text></outputEntry>';
const amount = (cell: string, text: string): Edit => rules('step-limit', cell, cell.replace(/<text>.*<\/text>/, `<text>${text}</text>`));
const G14 = '<rule id="step-limit.G14">';
const G13_LIMIT = `<rule id="step-limit.G13">${['"G13"', '"A"', '-'].map((text) => `<inputEntry><text>${text}</text></inputEntry>`).join('')}${['null', 'null', 'null', 'null', '5', '"workingDay"'].map((text) => `<outputEntry><text>${text}</text></outputEntry>`).join('')}</rule>\n`;

const RULE_CASES: Case[] = [
  { name: 'an unknown owner', edit: rules('assign-step', '<text>"justice"</text>', '<text>"jutsice"</text>'), field: 'assign-step row 3 责任单位', message: /no unit "jutsice"/, marker: 'id="assign-step.justice"' },
  { name: 'an unknown step', edit: rules('verification', '<text>"S30"', '<text>"S33"'), field: 'verification row 1 核验对象（环节或填报数）', message: /no step or kind of figure "S33"/, marker: 'id="verification.commerce"' },
  { name: 'an unknown form', edit: rules('report-form', FORM_CELL, FORM_CELL.replace('quarter-review', 'quarter')), field: 'report-form row 4 表单', message: /no form "quarter"/, marker: 'id="report-form.quarter"' },
  { name: 'a limit of 0', edit: amount(G24_LEGAL, '0'), field: 'step-limit row 38 法定时限', message: /limit is 0;/, marker: 'id="step-limit.G24"' },
  { name: 'a limit of -1', edit: amount(G15_GREEN, '-1'), field: 'step-limit row 28 绿色通道时限', message: /limit is -1;/, marker: 'id="step-limit.G15"' },
  { name: 'a green limit longer than the law', edit: amount(G15_GREEN, '31'), field: 'step-limit row 28 绿色通道时限', message: /green limit is longer than the legal one: from 2026-01-04 they end on 2026-02-14 and 2026-02-13/, marker: 'id="step-limit.G15"' },
  { name: 'a limit that chases the enterprise', edit: rules('step-limit', G14, G13_LIMIT + G14), field: 'step-limit row 27 绿色通道时限', message: /step G13: .*enterprise's own time/, marker: 'id="step-limit.G13"' },
  { name: 'a missing output', edit: amount(G24_LEGAL, ''), field: 'step-limit row 38 法定时限', message: /./, marker: 'id="step-limit.G24"' },
  { name: 'rows that contradict each other', edit: rules('traffic-light', '<text>[0..3]</text>', '<text>[0..4]</text>'), field: 'traffic-light row 2', message: /can both be hit/, marker: 'id="traffic-light.near-due"' },
  { name: 'an example that fails', edit: rules('traffic-light', '<luodi:expect>"nearDue"</luodi:expect>', '<luodi:expect>"behind"</luodi:expect>'), field: 'traffic-light', message: /comes to/, marker: '<?xml' },
  { name: 'a text that is no DMN', edit: rules('ladder', '</definitions>', ''), field: '', message: /./, marker: '<?xml' },
];

describe('a malformed decision table is refused with file, line, place and remedy', () => {
  it.each(RULE_CASES)('$name', async ({ edit, field, message, marker = edit.by, file = edit.file }) => {
    const { problems, files } = await problemsAfter(edit);
    const line = files[file]!.slice(0, files[file]!.indexOf(marker)).split('\n').length;
    expect(problems).toContainEqual({ file, line, field, message: expect.stringMatching(message), remedy: expect.stringMatching(/\S/) });
  });
});

describe('a malformed pack is refused with file, line, field and remedy', () => {
  it.each(CASES)('$name', async ({ edit, field, message, marker = edit.by, file = edit.file }) => {
    const { problems, files } = await problemsAfter(edit);
    const line = files[file]!.slice(0, files[file]!.indexOf(marker)).split('\n').length;
    expect(problems).toContainEqual(expect.objectContaining({ file, line, field, message: expect.stringMatching(message), remedy: expect.stringMatching(/\S/) }));
  });

  it('tells everything that is wrong at once, in the order of the files', async () => {
    const { problems } = await problemsAfter(
      units('label: { zh: 市财政局, en: Finance Bureau }', 'label: { en: Finance Bureau }'),
      { file: 'pack.yaml', replace: 'planYear: 2026', by: 'planYear: soon' },
      steps('needs: [S20]', 'needs: [S22]'),
      steps('evidence: [leadForm, studyNote]', 'evidence: [leadForm, study]'),
    );
    expect(problems.map(({ file }) => file)).toEqual(['lifecycle.yaml', 'lifecycle.yaml', 'pack.yaml', 'units.yaml']);
  });

  it('names the file that is missing, and not another', async () => {
    const found = await withCopy([], async (directory) => {
      await rm(join(directory, 'labels.yaml'));
      return loadPack(directory).catch((error: PackError) => error.problems);
    });
    for (const field of ['evidenceKinds', 'suspensionReasons', 'chains']) expect(found).toContainEqual(expect.objectContaining({ file: 'labels.yaml', line: 1, field }));
    expect(found).not.toContainEqual(expect.objectContaining({ file: 'calendar.yaml' }));
  });

  it('says so when the folder is none', async () => {
    await expect(loadPack('/nowhere')).rejects.toThrow(PackError);
    await expect(loadPack('/nowhere')).rejects.toThrow(/\/nowhere:1 the folder cannot be read/);
  });
});
