import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pack versions, workers, accounts, sessions and tokens. */
export class PacksAndAccounts1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pack_version (
        hash text constraint pack_version_pkey primary key, pack_id text not null, version text not null, content json not null,
        loaded_at timestamptz(3) not null default now(), is_current boolean not null default false
      )`);
    await runner.query(`create unique index pack_version_current on pack_version (is_current) where is_current`);
    await runner.query(`
      create table worker_heartbeat (
        worker_id text constraint worker_heartbeat_pkey primary key, started_at timestamptz(3) not null default now(),
        seen_at timestamptz(3) not null default now(), detail json not null default '{}'
      )`);
    await runner.query(`
      create table account (
        id text constraint account_pkey primary key, account text not null constraint account_account_key unique, name text not null,
        role text not null, unit_id text not null, password_hash text not null, disabled_at timestamptz(3),
        created_at timestamptz(3) not null default now()
      )`);
    await runner.query(`
      create table session (
        id text constraint session_pkey primary key,
        account_id text not null constraint session_account_fkey references account (id) on delete cascade,
        expires_at timestamptz(3) not null
      )`);
    await runner.query(`create index session_account on session (account_id)`);
    await runner.query(`
      create table api_token (
        hash text constraint api_token_pkey primary key,
        account_id text not null constraint api_token_account_fkey references account (id) on delete cascade,
        name text not null, created_at timestamptz(3) not null default now(), expires_at timestamptz(3), revoked_at timestamptz(3)
      )`);
    await runner.query(`create index api_token_account on api_token (account_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['api_token', 'session', 'account', 'worker_heartbeat', 'pack_version']) await runner.query(`drop table ${table}`);
  }
}
