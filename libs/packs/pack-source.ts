import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { FieldPath, Finding, PackProblem } from './pack-error.js';
import { PackError } from './pack-error.js';

interface PackFile {
  name: string;
  document: Document;
  lines: LineCounter;
}

/** Where a top-level field belongs when no file has it yet. */
const HOME: Record<string, string> = {
  units: 'units.yaml', unitGroups: 'units.yaml', measures: 'measures.yaml', measureGroups: 'measures.yaml', targets: 'targets.yaml',
  stages: 'lifecycle.yaml', templates: 'lifecycle.yaml', steps: 'lifecycle.yaml', calendar: 'calendar.yaml',
  matterKinds: 'matters.yaml', matterClasses: 'matters.yaml', matterLevels: 'matters.yaml', matterSettings: 'matters.yaml',
  cycles: 'cycles.yaml', duties: 'duties.yaml', forms: 'forms.yaml', reportLayouts: 'report-layouts.yaml', bulletinSettings: 'report-layouts.yaml',
  evidenceKinds: 'labels.yaml', suspensionReasons: 'labels.yaml', chains: 'labels.yaml',
};

/** The YAML files of a pack: their merged content, and the way back from a field to its file and line. */
export class PackSource {
  readonly content: Record<string, unknown> = {};
  readonly problems: PackProblem[] = [];
  private readonly fileOf = new Map<string, PackFile>();

  private constructor(private readonly files: PackFile[]) {
    for (const file of files) this.add(file);
  }

  /** Throws {@link PackError} when the folder cannot be read or holds no pack. */
  static async read(directory: string): Promise<PackSource> {
    const names = await readdir(directory).catch((cause: Error) => refuse(directory, `the folder cannot be read: ${cause.message}`));
    const yaml = names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
    if (yaml.length === 0) refuse(directory, 'the folder holds no YAML file');
    return PackSource.of(await Promise.all(yaml.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') }))));
  }

  /** Files that were read already. JSON is YAML too. */
  static of(files: { name: string; text: string }[]): PackSource {
    return new PackSource(files.map(({ name, text }) => {
      const lines = new LineCounter();
      return { name, lines, document: parseDocument(text, { lineCounter: lines }) };
    }));
  }

  /** Puts a finding where its author can find it: the value, or the nearest thing around it that exists. */
  place({ path, ...rest }: Finding): PackProblem {
    const key = String(path[0] ?? '');
    const home = HOME[key], field = fieldName(this.content, path);
    const existing = this.fileOf.get(key) ?? this.files.find(({ name }) => name === (home ?? 'pack.yaml'));
    // A field that no file has is missing where it belongs, also when that file is missing with it.
    if (!existing && home) return { file: home, line: 1, field, ...rest };
    const file = existing ?? this.files[0]!;
    return { file: file.name, line: lineOf(file, path), field, ...rest };
  }

  private add(file: PackFile): void {
    for (const error of file.document.errors) {
      const line = file.lines.linePos(error.pos[0]).line;
      this.problems.push({ file: file.name, line, field: '', message: firstLine(error.message), remedy: 'Correct the YAML at this line' });
    }
    const content: unknown = file.document.errors.length > 0 ? {} : file.document.toJS();
    for (const [key, value] of Object.entries(content ?? {})) {
      const first = this.fileOf.get(key);
      if (first) {
        this.problems.push({ file: file.name, line: lineOf(file, [key]), field: key, message: `"${key}" already stands in ${first.name}`, remedy: 'Keep it in one file' });
        continue;
      }
      this.content[key] = value;
      this.fileOf.set(key, file);
    }
  }
}

const firstLine = (text: string): string => text.split('\n')[0]!.replace(/ at line \d+, column \d+:$/, '').replace(/\.$/, '');

const refuse = (directory: string, message: string): never => {
  throw new PackError([{ file: directory, line: 1, field: '', message, remedy: 'Name the folder that holds pack.yaml' }]);
};

/** The line of the last part of the path that exists; a key's own line rather than its value's. */
function lineOf({ document, lines }: PackFile, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const pair: Pair | undefined = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part)) : undefined;
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(part)] : undefined;
    const place = (pair ? pair.key : next) as Node | undefined;
    if (!place?.range) break;
    offset = place.range[0];
    node = next;
  }
  return lines.linePos(offset).line || 1;
}

/** `steps[G24].needs[0]`: entries of a list by their id or number where they have one. */
function fieldName(content: unknown, path: FieldPath): string {
  let value = content;
  let name = '';
  for (const part of path) {
    const isEntry = Array.isArray(value);
    value = (value as Record<string | number, unknown> | null | undefined)?.[part];
    const entry = value as { id?: string; number?: number } | null | undefined;
    name += isEntry ? `[${entry?.id ?? entry?.number ?? part}]` : `${name && '.'}${part}`;
  }
  return name;
}
