/** A prepared statement: the name says which parts it has, so that an act of the same shape finds it prepared. */
export interface PreparedStatement {
  name: string;
  text: string;
  values: unknown[];
}

/** Takes a value and gives back its place in the statement. */
export type Parameter = (value: unknown, type: string) => string;

/** Puts a statement together from parts (common table expressions) that run as one. */
export class StatementBuilder {
  private readonly parts: string[] = [];
  private readonly values: unknown[] = [];
  private readonly marks: string[] = [];

  constructor(
    private readonly prefix: string,
    private readonly result: string,
  ) {}

  /** `mark` names the part: the same marks must always make the same text. */
  add(mark: string, part: (parameter: Parameter) => string, as = `part${this.parts.length}`): void {
    this.parts.push(`${as} as (${part(this.parameter)})`);
    this.marks.push(mark);
  }

  build(): PreparedStatement {
    return { name: `${this.prefix}_${this.marks.join('_')}`, text: `with ${this.parts.join(',\n')}\n${this.result}`, values: this.values };
  }

  private readonly parameter: Parameter = (value, type) => `$${this.values.push(value)}::${type}`;
}
