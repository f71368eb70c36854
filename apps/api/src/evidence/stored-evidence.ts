/** A document in the store, addressed by the SHA-256 of its content. */
export interface StoredEvidence {
  id: string;
  name: string;
  type: string;
  bytes: number;
}
