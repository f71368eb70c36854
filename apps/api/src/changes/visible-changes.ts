import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import { partsOfStream, type ProjectId, type StreamKind } from '#libs/domain/ids.js';
import type { Sql } from '#libs/identity/sql.js';
import { visibilityOf, type ProjectAccess } from '#libs/identity/visibility.js';
import type { Advanced } from '#libs/persistence/notifier.js';
import { seesEverything } from '#libs/persistence/readers/visibility.js';
import { SQL } from '../persistence.tokens.js';

/** A thing and the version that it has reached. */
export interface Change {
  kind: StreamKind;
  id: string;
  version: number;
}

type KnownAccess = ProjectAccess & { id: ProjectId };

/** Leaves out changes of projects that a caller must not know of; of other things no more is told than that one of them changed. One question a batch, however many watch. */
@Injectable()
export class VisibleChanges {
  private readonly asked = new WeakMap<Advanced[], Promise<KnownAccess[]>>();

  constructor(@Inject(SQL) private readonly sql: Sql) {}

  async to(caller: Caller, advanced: Advanced[]): Promise<Change[]> {
    const changes = advanced.map(({ streamId, sequence }) => ({ ...partsOfStream(streamId), version: sequence }));
    if (seesEverything(caller)) return changes;
    const access = await this.access(advanced, changes).catch((): KnownAccess[] => []);
    const visible = new Set(access.filter((project) => visibilityOf(project, caller) !== 'hidden').map(({ id }) => id));
    return changes.filter(({ kind, id }) => kind !== 'project' || visible.has(id));
  }

  private access(advanced: Advanced[], changes: Change[]): Promise<KnownAccess[]> {
    const known = this.asked.get(advanced) ?? this.ask(changes.filter(({ kind }) => kind === 'project').map(({ id }) => id));
    this.asked.set(advanced, known);
    return known;
  }

  private async ask(ids: ProjectId[]): Promise<KnownAccess[]> {
    const { rows } = await this.sql.query(
      `select project_id as id, is_restricted as "isRestricted", involved_units as "involvedUnits", officer_id as "officerId"
       from project where project_id = any($1)`, [ids]);
    return rows as KnownAccess[];
  }
}
