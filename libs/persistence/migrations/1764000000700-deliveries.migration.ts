import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people want to be told, the robots of group chats, and every message that leaves the house. */
export class Deliveries1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder_setting (
        account_id text constraint reminder_setting_pkey primary key constraint reminder_setting_account_fkey references account (id) on delete cascade,
        email text, wants_mail boolean not null, digest boolean not null, urgent_at_once boolean not null,
        quiet_from text, quiet_to text, daily_cap integer not null, language text not null,
        mail_since timestamptz(3), updated_at timestamptz(3) not null default now()
      )`);
    await runner.query(`
      create table robot (
        id text constraint robot_pkey primary key, kind text not null, name text not null, unit_id text, url text not null, secret text,
        created_by text not null, created_at timestamptz(3) not null default now(), removed_at timestamptz(3)
      )`);
    await runner.query(`
      create table delivery (
        id text constraint delivery_pkey primary key, recipient_kind text not null, recipient_id text not null, channel text not null, kind text not null,
        day date not null, address text, subject text not null, body text not null, html text, status text not null, reason text,
        attempts integer not null default 0, next_attempt_at timestamptz(3), message_id text, answer text,
        created_at timestamptz(3) not null, sent_at timestamptz(3)
      )`);
    await runner.query(`create index delivery_queue on delivery (next_attempt_at) where status = 'queued'`);
    await runner.query(`create index delivery_newest on delivery (created_at, id)`);
    await runner.query(`create index delivery_recipient on delivery (recipient_id, day)`);
    await runner.query(`
      create table delivery_notification (
        notification_id text not null,
        delivery_id text not null constraint delivery_notification_delivery_fkey references delivery (id) on delete cascade,
        constraint delivery_notification_pkey primary key (notification_id, delivery_id)
      )`);
    await runner.query(`
      create table delivery_thing (
        recipient_id text not null, day date not null, thing text not null,
        delivery_id text not null constraint delivery_thing_delivery_fkey references delivery (id) on delete cascade,
        constraint delivery_thing_pkey primary key (recipient_id, day, thing)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['delivery_thing', 'delivery_notification', 'delivery', 'robot', 'reminder_setting']) await runner.query(`drop table ${table}`);
  }
}
