/** What of a database identity needs: a pool or a client of pg. */
export interface Sql {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}
