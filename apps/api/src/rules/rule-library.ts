import { Injectable } from '@nestjs/common';
import { tableViews } from '#libs/packs/rules/table-views.js';
import { ruleFindings } from '#libs/packs/rules/rule-findings.js';
import type { RuleFinding } from '#libs/packs/rules/rule-finding.js';
import type { RuleTableSummary, RuleTableView } from '#libs/packs/rules/rules.views.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { fileOfTable } from './proposed-rules.js';

/** Decision tables of the loaded versions, as people read them. */
@Injectable()
export class RuleLibrary {
  /** Of the version that was asked for last; checking a whole pack takes a second, and a version never changes. */
  private checked?: { hash: string; findings: Promise<RuleFinding[]> };

  constructor(private readonly packs: PackLibrary) {}

  /** The tables of the current pack. */
  async tables(): Promise<RuleTableSummary[]> {
    const { pack } = await this.packs.current();
    if (this.checked?.hash !== pack.hash) this.checked = { hash: pack.hash, findings: ruleFindings(pack) };
    const findings = await this.checked.findings;
    const views = await Promise.all(Object.keys(pack.rules).map((file) => tableViews(pack, file, true)));
    return views.flat().map(({ id, name, description, file, version, inputs, outputs, annotations, rows }) => ({
      id, name, description, file, version, rows: rows.length, inputs: inputs.map(({ label }) => label), outputs: outputs.map(({ label }) => label), annotations,
      findings: findings.filter((finding) => finding.table === id),
    }));
  }

  /** A table of the current pack, or of the newest version in force in which it has that version. */
  async table(id: string, version?: string): Promise<RuleTableView> {
    for await (const view of this.versionsOf(id)) if (version === undefined || view.version === version) return view;
    throw new ApiProblem('unknown-table', { table: id, ...(version !== undefined && { version }) });
  }

  private async *versionsOf(id: string): AsyncGenerator<RuleTableView> {
    const current = await this.packs.current(), others = (await this.packs.versions()).filter(({ hash, wasInForce }) => wasInForce && hash !== current.pack.hash);
    const file = fileOfTable(id);
    for (const hash of [current.pack.hash, ...others.map((each) => each.hash)]) {
      const { pack } = await this.packs.byHash(hash);
      for (const name of file === undefined ? Object.keys(pack.rules) : [file]) {
        if (!Object.hasOwn(pack.rules, name)) continue;
        const view = (await tableViews(pack, name, hash === current.pack.hash)).find((table) => table.id === id);
        if (view) yield view;
      }
    }
  }
}
