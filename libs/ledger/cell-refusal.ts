import type { Text } from '#libs/contracts/messages/text.js';

/** A cell or file that is refused; the sentence says what is wrong and what to do. */
export class CellRefusal extends Error {
  constructor(readonly sentence: Text) {
    super(sentence.en);
    this.name = 'CellRefusal';
  }
}

export const refuse = (zh: string, en: string): never => {
  throw new CellRefusal({ zh, en });
};
