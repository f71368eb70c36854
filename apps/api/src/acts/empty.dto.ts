/** An act that needs no words: `{}` or no body. */
export class EmptyDto {}
