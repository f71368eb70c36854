import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { RobotKind, RobotView } from '#libs/contracts/notify.views.js';
import type { UnitId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';

export interface NewRobot {
  kind: RobotKind;
  name: string;
  /** Absent for the whole city. */
  unitId?: UnitId;
  url: string;
  secret?: string;
}

interface Row { id: string; kind: RobotKind; name: string; unit_id: string | null; url: string; is_signed: boolean; created_at: Instant; created_by: string }

/** The robots of group chats. What goes in as address and secret never comes out, except to the one who sends. */
export class RobotStore {
  constructor(private readonly sql: Pick<pg.Pool, 'query'>) {}

  /** In the order in which they came. */
  async list(): Promise<RobotView[]> {
    const { rows } = await this.sql.query<Row>(`select id, kind, name, unit_id, url, secret is not null as is_signed, created_at, created_by from robot where removed_at is null order by created_at, id`);
    return rows.map(({ id, kind, name, unit_id, url, is_signed, created_at, created_by }) => ({
      id, kind, name, ...(unit_id !== null && { unitId: unit_id }), host: new URL(url).host, isSigned: is_signed, createdAt: created_at, createdBy: created_by,
    }));
  }

  async find(id: string): Promise<RobotView | undefined> {
    return (await this.list()).find((robot) => robot.id === id);
  }

  async add({ kind, name, unitId, url, secret }: NewRobot, by: string, now: Instant): Promise<string> {
    const id = randomUUID();
    await this.sql.query('insert into robot (id, kind, name, unit_id, url, secret, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, kind, name, unitId ?? null, url, secret ?? null, by, now]);
    return id;
  }

  /** Forgets its address and secret; its name stays for the delivery log. False when there is no such robot. */
  async remove(id: string, now: Instant): Promise<boolean> {
    const { rowCount } = await this.sql.query(`update robot set removed_at = $2, url = '', secret = null where id = $1 and removed_at is null`, [id, now]);
    return rowCount === 1;
  }
}
