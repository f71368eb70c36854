import ExcelJS from '@protobi/exceljs';
import { deflateRawSync } from 'node:zlib';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { instantOf, type LocalDate } from '#libs/domain/instants.js';
import { evolve, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { loadPack } from '#libs/packs/load-pack.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import type { ExistingProject, PlannedImport } from './plan-import.js';

export const TODAY: LocalDate = '2026-11-25';

let pack: Promise<Pack & RuledPack> | undefined;
/** The pack in operation with its rules, loaded once; for brevity also usable as the bare pack. */
export const packInOperation = (): Promise<Pack & RuledPack> => (pack ??= load());

async function load(): Promise<Pack & RuledPack> {
  const loaded = await loadPack('packs/yongzhou-2026');
  return { ...loaded, ...await ruledPack(loaded) };
}

/** A row by header; what a test does not mention is filled in plausibly. */
export type WrittenRow = Record<string, unknown>;

export const BASE_ROW: WrittenRow = {
  项目编号: 'YZ-2026-9001', 项目名称: '湘澜锂电隔膜项目', 投资方: '湖南湘澜新材料有限公司', 属地: '祁阳市', 牵头单位: '市商务局', 产业链: null,
  '总投资（万元/万美元）': 12_000, 用地方式: '供地', 是否产业项目: '是', 是否新增建设用地: '否', 环评类别: '报告表', 登记日期: '2026-01-05',
};

/** A ledger of these rows below their headers; a value `undefined` leaves the column out. */
export function ledgerOf(...rows: WrittenRow[]): Promise<Buffer> {
  const full = rows.map((row): WrittenRow => ({ ...BASE_ROW, ...row }));
  const headers = [...new Set(full.flatMap((row) => Object.keys(row)))].filter((header) => full.some((row) => row[header] !== undefined));
  return workbookOf([headers, ...full.map((row) => headers.map((header) => row[header] ?? null))]);
}

export async function workbookOf(rows: unknown[][], edit?: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账');
  for (const row of rows) sheet.addRow(row);
  edit?.(sheet, workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The cells of a written workbook, as Excel would have them. */
export async function cellsOf(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook.worksheets[0]!;
}

/** Carries out commands the way an import does; throws what the decider refuses. */
export function decided(inPack: Pack, commands: ProjectCommand[], start: ProjectState = projectLifecycle.initial, today: LocalDate = TODAY): ProjectState {
  const context = { now: instantOf(today, 10), calendar: new WorkingCalendar(inPack.calendar), actor: { kind: 'import' as const, unitId: inPack.officeUnit, isOffice: true } };
  const after = commands.reduce((state, command) => projectLifecycle.decide(state, command, context).reduce(evolve, state), start);
  return projectLifecycle.tick(after, context).reduce(evolve, after);
}

/** The record after an import, by code. */
export function recorded(inPack: Pack, planned: PlannedImport[], before: ReadonlyMap<string, ExistingProject> = new Map(), today: LocalDate = TODAY): Map<string, ExistingProject> {
  const after = new Map(before);
  for (const { result, commands } of planned) {
    const known = before.get(result.code ?? '');
    if (result.outcome !== 'refused') after.set(result.code!, { id: known?.id ?? result.code!, state: decided(inPack, commands, known?.state, today) });
  }
  return after;
}

/** A zip archive of these parts, with the sizes it claims for them. */
export function zipOf(parts: ReadonlyMap<string, Buffer>, claimedBytes?: number): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claimedBytes ?? content.length, 8);
    const rest = Buffer.alloc(4);
    rest.writeUInt16LE(Buffer.byteLength(name), 0);
    const head = Buffer.concat([Buffer.from('14000000080000000000', 'hex'), sizes, rest]);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    local.push(Buffer.concat([Buffer.from('504b0304', 'hex'), head, Buffer.from(name), packed]));
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), head, position, Buffer.from(name)]));
    offset += local.at(-1)!.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.reduce((sum, entry) => sum + entry.length, 0), 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}
